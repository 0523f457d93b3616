@NullMarked
package dev.stridekeep.torture.check;

import org.jspecify.annotations.NullMarked;

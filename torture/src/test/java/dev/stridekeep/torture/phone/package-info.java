@NullMarked
package dev.stridekeep.torture.phone;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.stridekeep.phone;

import org.jspecify.annotations.NullMarked;

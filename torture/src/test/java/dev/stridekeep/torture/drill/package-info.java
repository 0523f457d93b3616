@NullMarked
package dev.stridekeep.torture.drill;

import org.jspecify.annotations.NullMarked;

/// Holds the backends to what they acknowledged.
@NullMarked
package dev.stridekeep.torture.check;

import org.jspecify.annotations.NullMarked;

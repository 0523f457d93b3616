/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.phone;

import org.jspecify.annotations.NullMarked;

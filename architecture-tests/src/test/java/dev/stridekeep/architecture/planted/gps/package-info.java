/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.gps;

import org.jspecify.annotations.NullMarked;

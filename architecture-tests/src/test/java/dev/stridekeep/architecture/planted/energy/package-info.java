/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.energy;

import org.jspecify.annotations.NullMarked;

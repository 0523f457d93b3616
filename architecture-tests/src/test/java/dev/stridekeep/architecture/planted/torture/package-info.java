/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.torture;

import org.jspecify.annotations.NullMarked;

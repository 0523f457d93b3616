/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.persistence;

import org.jspecify.annotations.NullMarked;

/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.application;

import org.jspecify.annotations.NullMarked;

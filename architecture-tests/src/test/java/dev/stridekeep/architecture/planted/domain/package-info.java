/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;

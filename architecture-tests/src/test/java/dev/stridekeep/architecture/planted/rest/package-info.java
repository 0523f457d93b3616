/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.rest;

import org.jspecify.annotations.NullMarked;

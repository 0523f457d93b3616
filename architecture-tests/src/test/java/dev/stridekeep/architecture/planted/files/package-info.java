/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.files;

import org.jspecify.annotations.NullMarked;

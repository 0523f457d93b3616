/// Planted violators.
@NullMarked
package dev.stridekeep.architecture.planted.cassandra;

import org.jspecify.annotations.NullMarked;

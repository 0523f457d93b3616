@NullMarked
package dev.stridekeep.cassandra;

import org.jspecify.annotations.NullMarked;

/// Apache Cassandra servers of the tests' own, one or a ring.
@NullMarked
package dev.stridekeep.testkit.cassandra;

import org.jspecify.annotations.NullMarked;

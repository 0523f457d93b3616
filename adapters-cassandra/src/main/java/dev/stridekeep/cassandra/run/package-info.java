/// Points of runs on Apache Cassandra.
@NullMarked
package dev.stridekeep.cassandra.run;

import org.jspecify.annotations.NullMarked;

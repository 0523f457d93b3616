/// A cluster of Apache Cassandra: settings, connections, schema, durability.
@NullMarked
package dev.stridekeep.cassandra;

import org.jspecify.annotations.NullMarked;

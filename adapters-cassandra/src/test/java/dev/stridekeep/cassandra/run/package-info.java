@NullMarked
package dev.stridekeep.cassandra.run;

import org.jspecify.annotations.NullMarked;

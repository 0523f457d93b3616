/// What the engines cost: JMH runs and the tables that are read off them.
@NullMarked
package dev.stridekeep.benchmarks;

import org.jspecify.annotations.NullMarked;

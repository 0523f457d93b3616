/// What the backends cost and how they hold out, measured on real processes.
@NullMarked
package dev.stridekeep.benchmarks.load;

import org.jspecify.annotations.NullMarked;

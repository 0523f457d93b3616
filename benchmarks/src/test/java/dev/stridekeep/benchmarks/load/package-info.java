@NullMarked
package dev.stridekeep.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/// The engines beside floors (the least that any such work costs) and peers (what others offer).
@NullMarked
package dev.stridekeep.benchmarks.engines;

import org.jspecify.annotations.NullMarked;

/// The ports of runs in memory, and the contracts that every adapter of them must pass.
@NullMarked
package dev.stridekeep.testkit.run;

import org.jspecify.annotations.NullMarked;

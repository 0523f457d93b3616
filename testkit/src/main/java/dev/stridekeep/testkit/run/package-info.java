/// The ports of runs in memory, the contracts that every adapter of them must pass, and the life
/// of a run as a state machine that drives whatever keeps runs, see
/// [dev.stridekeep.testkit.run.RunLife].
@NullMarked
package dev.stridekeep.testkit.run;

import org.jspecify.annotations.NullMarked;

/// Seeded runs with known truth: a course, a runner, a recorder with a GPS receiver's errors.
///
/// The same [RunScript] always gives the same [SimulatedRun], on any machine: all randomness comes
/// from [java.util.Random] and all trigonometry from [StrictMath], both of which are specified to
/// the last bit.
@NullMarked
package dev.stridekeep.testkit.generator;

import org.jspecify.annotations.NullMarked;

package dev.stridekeep.phone;

import java.util.random.RandomGenerator;

/// What a phone does not decide itself.
///
/// @param random for waits and run ids; unguessable outside of tests
/// @param mischief in which order, how late and how often parcels go out
/// @param ledger is told of each acknowledgement
public record Surroundings(
    PhoneClock clock, RandomGenerator random, Mischief mischief, Ledger ledger) {}

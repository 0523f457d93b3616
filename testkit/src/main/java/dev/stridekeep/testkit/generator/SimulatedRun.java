package dev.stridekeep.testkit.generator;

import dev.stridekeep.domain.run.Track;

/// A generated run.
///
/// @param recorded what the device wrote, errors included
/// @param clean the same points at their true places and heights
public record SimulatedRun(RunScript script, Track recorded, Track clean, Truth truth) {}

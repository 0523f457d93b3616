package dev.stridekeep.testkit.generator;

import dev.stridekeep.domain.measure.Distance;
import java.time.Duration;

/// What a simulated runner truly did, whatever the recording says.
///
/// @param distance on the WGS 84 ellipsoid
/// @param elapsed from the first to the last point
/// @param moving with a speed over 0
/// @param ascent [m]
/// @param descent [m]
public record Truth(
    Distance distance, Duration elapsed, Duration moving, double ascent, double descent) {}

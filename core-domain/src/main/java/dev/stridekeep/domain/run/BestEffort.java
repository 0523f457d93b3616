package dev.stridekeep.domain.run;

import dev.stridekeep.domain.measure.Distance;
import java.time.Duration;

/// The fastest stretch of a given length within a run, by elapsed time.
///
/// @param startSeq sequence number of the point at or before which the stretch begins
public record BestEffort(Distance distance, Duration time, int startSeq) {}

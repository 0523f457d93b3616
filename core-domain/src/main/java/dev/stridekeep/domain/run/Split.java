package dev.stridekeep.domain.run;

import dev.stridekeep.domain.measure.Distance;
import java.time.Duration;

/// One computed split of a run: a kilometre, a mile, or the rest at the end. The splits of a run
/// add up to the whole run.
///
/// @param index 0 for the first
/// @param ascent [m] climbed within the split, NaN where altitude is unknown
public record Split(
    int index, Distance distance, Duration elapsed, Duration moving, double ascent) {}

package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the figures of a run are made from.
///
/// @param from when the run began; its splits count from here
/// @param elapsed by the clock, pauses included
/// @param device the device's own totals, used only where there are no positions
public record AnalysisInput(
    Track track,
    List<Pause> pauses,
    Instant from,
    Duration elapsed,
    @Nullable DeviceSummary device) {
  public AnalysisInput {
    pauses = List.copyOf(pauses);
  }
}

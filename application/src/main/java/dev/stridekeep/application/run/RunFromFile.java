package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as a file tells it: points, or totals, or both.
///
/// @param track sequence numbers from 0, none left out; empty where the file has only totals, or
///     positions without times
/// @param pauses in the order of time, at most [dev.stridekeep.domain.run.Finish#MAX_PAUSES]
/// @param device the file's own totals, to be used only where the track has no positions; of
///     positions without times the length of their line, with no time
/// @param startedAt the earliest point, else what the file says; null where it tells no time at all
/// @param finishedAt the latest point, else what the file says; null together with `startedAt`
/// @param massKg body mass that the device was set to, for information
/// @param warnings what could not be read, at most [RunFiles#MAX_WARNINGS] sentences
public record RunFromFile(
    Track track,
    List<Pause> pauses,
    @Nullable DeviceSummary device,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Double massKg,
    List<String> warnings) {
  public RunFromFile {
    if (track.isEmpty() && device == null) {
      throw new IllegalArgumentException("a recorded run has at least one point or total");
    }
    pauses = List.copyOf(pauses);
    warnings = List.copyOf(warnings);
  }

  /// What the figures are made from.
  ///
  /// @param whereUnknown stands for the start of a run whose file tells no time
  public AnalysisInput recording(Instant whereUnknown) {
    var from = startedAt == null ? whereUnknown : startedAt;
    var to = finishedAt == null ? from : finishedAt;
    return new AnalysisInput(track, pauses, from, Duration.between(from, to), device);
  }
}

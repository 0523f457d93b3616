package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as it is written to a file.
///
/// @param finishedAt not before `startedAt`
/// @param track as stored, not smoothed
/// @param summary null while the run is being recorded
public record ExportedRun(
    RunId id,
    Instant startedAt,
    Instant finishedAt,
    Track track,
    List<Pause> pauses,
    @Nullable RunSummary summary) {
  public ExportedRun {
    if (finishedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("must not end before it begins: " + finishedAt);
    }
    pauses = List.copyOf(pauses);
  }
}

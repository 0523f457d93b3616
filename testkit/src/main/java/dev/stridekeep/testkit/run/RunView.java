package dev.stridekeep.testkit.run;

import dev.stridekeep.domain.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that can be read of one run.
///
/// @param startedAt null where a run that is not over was never started
/// @param figures null while the run is not over
/// @param points as stored, in the order of the track
public record RunView(
    RunStatus status, @Nullable Instant startedAt, @Nullable Figures figures, List<Fix> points) {
  public RunView {
    points = List.copyOf(points);
  }

  /// What is said of a run that is over.
  ///
  /// @param points how many stored points the summary says it is about
  /// @param ofDevice whether the distance is the phone's own
  public record Figures(
      Instant finishedAt, boolean provisional, Duration elapsed, int points, boolean ofDevice) {}
}

package dev.stridekeep.testkit.run;

import java.time.Duration;
import java.time.Instant;

/// A finish as a phone sends it.
///
/// @param lastSeq -1 for a run without points
/// @param withSummary whether the phone gives its own figures along
public record PressedFinish(Instant finishedAt, int lastSeq, boolean withSummary) {
  /// The phone's own distance, where it gives figures, [m].
  public static final double DISTANCE_METRES = 1234;

  /// The phone's own moving and elapsed time, where it gives figures.
  public static final Duration ELAPSED = Duration.ofSeconds(55);

  /// Whether it takes something back of what an earlier finish said.
  boolean contradicts(PressedFinish earlier) {
    return finishedAt.isBefore(earlier.finishedAt) || lastSeq < earlier.lastSeq;
  }

  boolean repeats(PressedFinish earlier) {
    return finishedAt.equals(earlier.finishedAt) && lastSeq == earlier.lastSeq;
  }
}

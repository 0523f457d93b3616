package dev.stridekeep.domain.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pressed finish.
///
/// @param finishedAt by the phone's clock
/// @param lastSeq sequence number of the last point, -1 for a run without points
/// @param pauses at most [#MAX_PAUSES], in the order of time
/// @param summary the phone's own figures, used until every point is here
public record Finish(
    Instant finishedAt, int lastSeq, List<Pause> pauses, @Nullable DeviceSummary summary) {
  public static final int MAX_PAUSES = 1_000;

  public Finish {
    if (lastSeq < -1 || lastSeq > Track.MAX_SEQ) {
      throw new IllegalArgumentException("last sequence number must be -1 or more: " + lastSeq);
    }
    if (pauses.size() > MAX_PAUSES) {
      throw new IllegalArgumentException("at most " + MAX_PAUSES + " pauses: " + pauses.size());
    }
    pauses = List.copyOf(pauses);
  }

  /// Whether this finish takes nothing back from an earlier one.
  boolean extendsOrRepeats(Finish earlier) {
    return !finishedAt.isBefore(earlier.finishedAt) && lastSeq >= earlier.lastSeq;
  }

  boolean repeats(Finish earlier) {
    return finishedAt.equals(earlier.finishedAt) && lastSeq == earlier.lastSeq;
  }
}

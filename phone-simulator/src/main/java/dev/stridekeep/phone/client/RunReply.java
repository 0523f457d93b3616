package dev.stridekeep.phone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as the backend tells it.
///
/// @param startedAt RFC 3339
/// @param finishedAt RFC 3339, null while the run is being recorded
/// @param splits in the account's unit
public record RunReply(
    String runId,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    String status,
    boolean provisional,
    @Nullable SummaryReply summary,
    @Nullable List<SplitReply> splits) {

  /// One kilometre or mile, or the rest at the end.
  public record SplitReply(
      int index,
      double distanceMeters,
      double elapsedSeconds,
      double movingSeconds,
      @Nullable Double ascentMeters) {}
}

package dev.stridekeep.phone.client;

import dev.stridekeep.domain.run.SeqRange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The state of a run after a finish.
///
/// @param status `complete` or `awaiting-points`
/// @param provisional whether the summary will change
/// @param missing ranges up to the last point that are not stored
public record FinishReply(
    String runId,
    String status,
    boolean provisional,
    List<SeqRange> missing,
    @Nullable SummaryReply summary) {
  public FinishReply {
    Objects.requireNonNull(status, "status");
    missing = List.copyOf(missing);
  }

  public boolean isComplete() {
    return status.equals("complete");
  }
}

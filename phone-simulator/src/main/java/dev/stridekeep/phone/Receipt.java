package dev.stridekeep.phone;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.phone.client.FinishReply;
import dev.stridekeep.phone.client.PointsReply;
import java.time.Duration;
import java.time.Instant;

/// What the backend put its name to.
public sealed interface Receipt {
  RunId run();

  /// @param took from the first byte sent to the last one received
  record StartReceipt(RunId run, Instant startedAt, Duration took) implements Receipt {}

  record PointsReceipt(RunId run, SeqRange range, PointsReply reply, Duration took)
      implements Receipt {}

  record FinishReceipt(RunId run, Finish finish, FinishReply reply, Duration took)
      implements Receipt {}

  /// The opposite: points that had been acknowledged are gone.
  record BrokenPromise(RunId run, SeqRanges lost) implements Receipt {}
}

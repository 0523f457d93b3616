package dev.stridekeep.testkit.run;

import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.SeqRanges;

/// What a keeper of runs can say to each event of a run's life.
public final class RunReplies {
  private RunReplies() {}

  /// To a start.
  public enum ToStart {
    /// 201: stored, for the first time.
    STARTED,
    /// 200: it was stored before.
    SAME,
    /// 409: another one was stored before, and stands.
    CONFLICTING,
    /// 404.
    NOT_FOUND
  }

  /// To a batch of points.
  public sealed interface ToPoints {
    /// 200.
    record Stored(int received, int nextSeq, SeqRanges missing, SeqRanges conflicting)
        implements ToPoints {}

    /// 404.
    record NotFound() implements ToPoints {}
  }

  /// To a finish.
  public sealed interface ToFinish {
    /// 200.
    record Finished(RunStatus status, boolean provisional, SeqRanges missing) implements ToFinish {}

    /// 409: nothing was changed.
    record Conflicting() implements ToFinish {}

    /// 404.
    record NotFound() implements ToFinish {}
  }
}

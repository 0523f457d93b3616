package dev.stridekeep.torture.check;

import java.util.concurrent.atomic.LongAdder;

/// What a check has read and found in its place. Safe for use by many threads.
public final class CheckedCounts {
  private final LongAdder runs = new LongAdder();
  private final LongAdder points = new LongAdder();

  void runs(long more) {
    runs.add(more);
  }

  void points(long more) {
    points.add(more);
  }

  /// Runs that were read point by point.
  public long runs() {
    return runs.sum();
  }

  /// Acknowledged points that are there.
  public long points() {
    return points.sum();
  }
}

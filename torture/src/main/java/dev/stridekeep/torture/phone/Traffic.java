package dev.stridekeep.torture.phone;

import java.util.concurrent.atomic.LongAdder;

/// What phones sent and how it was answered, counted.
public final class Traffic {
  final LongAdder batchesSent = new LongAdder();
  final LongAdder calls = new LongAdder();
  final LongAdder unanswered = new LongAdder();
  final LongAdder shed = new LongAdder();
  final LongAdder failed = new LongAdder();
  final LongAdder deaths = new LongAdder();
  final LongAdder offlineSpells = new LongAdder();
  final LongAdder signIns = new LongAdder();
  final LongAdder readsOfOwnWrites = new LongAdder();
  final LongAdder trespasses = new LongAdder();

  /// The figures at one moment.
  ///
  /// @param batchesSent requests with points, sent again or not
  /// @param calls all requests of phones
  /// @param unanswered requests without a whole answer
  /// @param shed answered 503 or 429
  /// @param failed answered with another 5xx
  /// @param deaths phones that died and were born again on their journals
  /// @param signIns phones that had to sign in again
  /// @param readsOfOwnWrites dashboards read right after a finish and found right
  /// @param trespasses requests that had to be refused, and were
  public record Counts(
      long batchesSent,
      long calls,
      long unanswered,
      long shed,
      long failed,
      long deaths,
      long offlineSpells,
      long signIns,
      long readsOfOwnWrites,
      long trespasses) {}

  public Counts counts() {
    return new Counts(
        batchesSent.sum(),
        calls.sum(),
        unanswered.sum(),
        shed.sum(),
        failed.sum(),
        deaths.sum(),
        offlineSpells.sum(),
        signIns.sum(),
        readsOfOwnWrites.sum(),
        trespasses.sum());
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Does a job with each run that is due, each for itself: one that fails keeps no other from its
/// turn, and waits for its own next turn, longer each time, so that those behind it in the list are
/// looked at.
final class DueRuns {
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  /// Most failed runs remembered; one more is tried again at once.
  private static final int MOST_REMEMBERED = 10_000;

  private final int most;
  private final InstantSource clock;
  private final Map<RunId, Failure> failed = new HashMap<>();

  private record Failure(int times, Instant waitsUntil) {}

  /// @param most how many runs are looked at in one call
  DueRuns(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Looks at those that are due.
  ///
  /// @param list the first so many of them
  /// @return how many were looked at
  /// @throws RuntimeException the failure of one run, which it names among what it suppressed,
  ///     after the others were looked at
  synchronized int forEach(IntFunction<List<RunId>> list, Consumer<RunId> job) {
    int limit = most + failed.size();
    var listed = list.apply(limit);
    if (listed.size() < limit) {
      failed.keySet().retainAll(listed);
    }
    var now = clock.instant();
    var due = listed.stream().filter(id -> !waits(id, now)).limit(most).toList();
    RuntimeException failure = null;
    for (var id : due) {
      try {
        job.accept(id);
        failed.remove(id);
      } catch (RuntimeException e) {
        remember(id, now);
        e.addSuppressed(new IllegalStateException("while at run " + id));
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return due.size();
  }

  private boolean waits(RunId id, Instant now) {
    var failure = failed.get(id);
    return failure != null && failure.waitsUntil.isAfter(now);
  }

  private void remember(RunId id, Instant now) {
    var before = failed.get(id);
    if (before == null && failed.size() >= MOST_REMEMBERED) {
      return;
    }
    int times = before == null ? 0 : Math.min(before.times + 1, MOST_DOUBLINGS);
    failed.put(id, new Failure(times, now.plus(SHORTEST_WAIT.multipliedBy(1L << times))));
  }
}

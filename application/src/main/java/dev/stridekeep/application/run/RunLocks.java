package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// One start or finish at a time for each run, and one late batch: no start or finish waits for a
/// batch, a batch waits for both, and no run waits for another. Holds only runs that somebody works
/// on.
///
/// This saves work and is not what keeps a run right, see [RunSettler]: another process has locks
/// of its own.
final class RunLocks {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final ConcurrentMap<RunId, Turns> runs = new ConcurrentHashMap<>();

  /// The locks of a run, and how many hold them or wait for them.
  private static final class Turns {
    private final ReentrantLock first = new ReentrantLock(true);
    private final ReentrantLock givingWay = new ReentrantLock();
    private int users;
  }

  /// Does the work of a start or finish when no other one works on the run.
  ///
  /// @throws StorageException where that took too long; nothing was done
  <T> T first(RunId run, Supplier<T> work) {
    return with(run, turns -> locked(run, turns.first, work));
  }

  /// Does the work of a batch when no other batch works on the run. The work calls [#giveWay]
  /// before each of its steps.
  ///
  /// @throws StorageException where that took too long; nothing was done
  <T> T givingWay(RunId run, Supplier<T> work) {
    return with(run, turns -> locked(run, turns.givingWay, work));
  }

  /// Returns when all starts and finishes that have come so far are done with the run.
  ///
  /// @throws StorageException where that took too long
  void giveWay(RunId run) {
    // Those that come from now on find the lock free again at once.
    boolean _ = with(run, turns -> locked(run, turns.first, () -> true));
  }

  private <T> T with(RunId run, Function<Turns, T> work) {
    var turns = enter(run);
    try {
      return work.apply(turns);
    } finally {
      leave(run);
    }
  }

  private static <T> T locked(RunId run, ReentrantLock lock, Supplier<T> work) {
    try {
      if (!lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new StorageException("run " + run + " is busy; send again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for run " + run, e);
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private Turns enter(RunId run) {
    return runs.compute(
        run,
        (_, known) -> {
          var turns = known == null ? new Turns() : known;
          turns.users++;
          return turns;
        });
  }

  private void leave(RunId run) {
    runs.computeIfPresent(run, (_, turns) -> --turns.users == 0 ? null : turns);
  }
}

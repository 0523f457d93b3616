package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One at a time for each run, and no run waits for another. Holds only runs that somebody works
/// on.
final class RunLocks {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final ConcurrentMap<RunId, Turn> turns = new ConcurrentHashMap<>();

  /// A lock, and how many hold it or wait for it.
  private static final class Turn extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private int users;
  }

  /// Does the work when nobody else works on the run.
  ///
  /// @throws StorageException where that took too long; nothing was done
  <T> T take(RunId run, Supplier<T> work) {
    var turn = enter(run);
    try {
      if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new StorageException("run " + run + " is busy; send again");
      }
      try {
        return work.get();
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for run " + run, e);
    } finally {
      leave(run);
    }
  }

  private Turn enter(RunId run) {
    return turns.compute(
        run,
        (_, known) -> {
          var turn = known == null ? new Turn() : known;
          turn.users++;
          return turn;
        });
  }

  private void leave(RunId run) {
    turns.computeIfPresent(run, (_, turn) -> --turn.users == 0 ? null : turn);
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.InstantSource;

/// Deletes a run: hidden at once, restorable for [Run#RESTORABLE_FOR], and erased later.
public final class DeleteRun {
  private static final int ATTEMPTS = 100;

  private final RunStore runs;
  private final InstantSource clock;

  public DeleteRun(RunStore runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /// Deletes a run; deleting it again changes nothing.
  ///
  /// @return false where the account has no such run
  public boolean delete(Caller caller, RunId id) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var run = runs.find(id).filter(r -> RunAccess.mayChange(caller, r));
      if (run.isEmpty()) {
        return false;
      }
      if (!(run.get().delete(clock.instant()) instanceof Run.Change.Changed(var deleted))) {
        runs.awaitFlushed();
        return true;
      }
      if (runs.save(deleted)) {
        return true;
      }
    }
    throw new StorageException("run " + id + " is being changed by too many at once; send again");
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Brings a deleted run back to where it was, with all that was heard of it meanwhile.
public final class RestoreRun {
  private final RunStore runs;
  private final RunSettler settler;
  private final InstantSource clock;

  public RestoreRun(RunStore runs, RunSettler settler, InstantSource clock) {
    this.runs = runs;
    this.settler = settler;
    this.clock = clock;
  }

  /// The restored run; empty where the account has no such run that can be restored.
  public Optional<RunWithFigures> restore(Caller caller, RunId id) {
    var now = clock.instant();
    var mine =
        runs.find(id).filter(run -> RunAccess.mayChange(caller, run) && run.isRestorable(now));
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    return switch (settler.apply(id, (run, _) -> backAgain(run, now))) {
      case RunSettler.Outcome.Refused _ -> Optional.empty();
      case RunSettler.Outcome.Settled(var details, _, _) -> Optional.of(details);
    };
  }

  /// It could be restored a moment ago. Where it is there now, somebody has done so meanwhile:
  /// perhaps this very call, where the store had saved it, lost its connection, and was asked
  /// again.
  private static Run.Change backAgain(Run run, Instant now) {
    return run.isDeleted() ? run.restore(now) : new Run.Change.Unchanged(run);
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRanges;
import java.time.InstantSource;

/// The finish was pressed. The run is analysed and on every dashboard before this returns, with
/// what has arrived or with the phone's own figures while points are missing.
public final class FinishRun {
  private final RunStore runs;
  private final RunSettler settler;
  private final InstantSource clock;

  public FinishRun(RunStore runs, RunSettler settler, InstantSource clock) {
    this.runs = runs;
    this.settler = settler;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Result {
    /// The finish is stored and the run has figures.
    ///
    /// @param missing points still to come
    record Finished(RunWithFigures run, SeqRanges missing) implements Result {}

    /// An equal or later finish is stored and stands.
    record Conflicting(RunWithFigures run) implements Result {}

    /// The run is another account's, or erased.
    record NotFound() implements Result {}
  }

  public Result finish(Caller caller, RunId id, Finish pressed) {
    if (!RunAccess.mayRecord(caller)) {
      return new Result.NotFound();
    }
    var now = clock.instant();
    var known = runs.find(id);
    var run =
        known.isPresent()
            ? known.get()
            : runs.claim(Run.heardOf(id, caller.account(), pressed.finishedAt(), now)).run();
    if (!RunAccess.mayChange(caller, run)) {
      return new Result.NotFound();
    }
    return switch (settler.apply(id, (current, _) -> current.finish(pressed, now))) {
      case RunSettler.Outcome.Refused(var details) ->
          details.run().purged() ? new Result.NotFound() : new Result.Conflicting(details);
      case RunSettler.Outcome.Settled(var details, var stored, _) ->
          new Result.Finished(details, details.run().missing(stored));
    };
  }
}

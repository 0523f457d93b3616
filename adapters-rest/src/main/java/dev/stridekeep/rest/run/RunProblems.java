package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;

/// The refusals of the routes of a run.
final class RunProblems {
  private RunProblems() {}

  /// The same for a run that is not there and for another account's: neither learns more.
  static ProblemException notFound() {
    return new ProblemException(ProblemType.NOT_FOUND, "This account has no such run.");
  }

  static ProblemException conflictingStart(RunWithFigures run) {
    return new ProblemException(
        ProblemType.CONFLICTING_START,
        "The run was started at "
            + run.run().countsFrom()
            + ", and that stands; start another run under a new id.");
  }

  static ProblemException conflictingFinish(RunWithFigures run) {
    var finish = run.run().finish();
    return new ProblemException(
        ProblemType.CONFLICTING_FINISH,
        finish == null
            ? "The run has a later finish, and that stands."
            : "The run was finished at "
                + finish.finishedAt()
                + " with lastSeq "
                + finish.lastSeq()
                + ", and that stands; only a later finish or a larger lastSeq extends it.");
  }

  static ProblemException tooManyPoints(int limit) {
    return new ProblemException(
        ProblemType.TOO_MANY_POINTS,
        "A run has at most " + limit + " points; nothing of this batch was stored.");
  }
}

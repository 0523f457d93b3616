package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.access.Scope;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;

/// Decides who may see or change a run: the one place that does. Whoever may not is told the same
/// as of a run that does not exist.
public final class RunAccess {
  private RunAccess() {}

  /// Whether a caller may see a run. A deleted run is seen by nobody.
  public static boolean maySee(Caller caller, Run run) {
    return caller.may(Scope.RUNS_READ) && owns(caller, run.owner()) && !run.isDeleted();
  }

  /// Whether a caller may record, delete or restore a run that was not erased.
  public static boolean mayChange(Caller caller, Run run) {
    return mayChangeRunOf(caller, run.owner()) && !run.purged();
  }

  /// As [#mayChange], where only the owner is known.
  public static boolean mayChangeRunOf(Caller caller, AccountId owner) {
    return caller.may(Scope.RUNS_WRITE) && owns(caller, owner);
  }

  /// Whether a caller may record runs that nobody has named before.
  public static boolean mayRecord(Caller caller) {
    return caller.may(Scope.RUNS_WRITE);
  }

  private static boolean owns(Caller caller, AccountId owner) {
    return owner.equals(caller.account());
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.run.RunId;
import java.util.Optional;

/// Reads one run of an account.
public final class ReadRun {
  private final RunStore runs;
  private final AccountStore accounts;

  public ReadRun(RunStore runs, AccountStore accounts) {
    this.runs = runs;
    this.accounts = accounts;
  }

  /// The run; empty where there is none, it is another account's, or it is deleted.
  public Optional<RunWithFigures> find(Caller caller, RunId id) {
    return runs.findDetails(id).filter(details -> RunAccess.maySee(caller, details.run()));
  }

  /// The units that an account has its splits in.
  public Units unitsOf(Caller caller) {
    return accounts.find(caller.account()).map(Account::units).orElse(Units.METRIC);
  }
}

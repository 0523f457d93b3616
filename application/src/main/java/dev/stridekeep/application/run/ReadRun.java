package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.RunId;
import java.util.Optional;

/// Reads one run of an account.
public final class ReadRun {
  private final RunStore runs;

  public ReadRun(RunStore runs) {
    this.runs = runs;
  }

  /// The run; empty where there is none, it is another account's, or it is deleted.
  public Optional<RunDetails> find(AccountId account, RunId id) {
    return runs.findDetails(id)
        .filter(details -> details.run().owner().equals(account) && !details.run().isDeleted());
  }
}

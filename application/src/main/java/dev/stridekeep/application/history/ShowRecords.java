package dev.stridekeep.application.history;

import dev.stridekeep.domain.account.AccountId;
import java.util.List;

/// A runner's best efforts, each with the run that it came from.
public final class ShowRecords {
  private final DashboardReads reads;

  public ShowRecords(DashboardReads reads) {
    this.reads = reads;
  }

  /// Shortest distance first; none for an account that is not there.
  public List<DashboardReads.Record> show(AccountId account) {
    return reads.listRecords(account);
  }
}

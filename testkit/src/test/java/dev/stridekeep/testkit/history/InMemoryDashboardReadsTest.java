package dev.stridekeep.testkit.history;

import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.run.InMemoryRunStore;

final class InMemoryDashboardReadsTest implements DashboardReadsContract {
  private final InMemoryRunStore runs = new InMemoryRunStore();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore();

  @Override
  public DashboardReads reads() {
    return new InMemoryDashboardReads(runs::everything, accounts);
  }

  @Override
  public RunStore runs() {
    return runs;
  }

  @Override
  public boolean keep(Account account) {
    return accounts.add(account, new PasswordHash("unused"));
  }
}

package dev.stridekeep.persistence.history;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.testkit.history.DashboardReadsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class H2DashboardReadsIT implements DashboardReadsContract {
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Database.open(TestDatabase.H2.fresh(folder));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  public DashboardReads reads() {
    return new DbClientDashboardReads(database);
  }

  @Override
  public RunStore runs() {
    return new JdbiRunStore(database, Workload.CONTROL);
  }

  @Override
  public boolean keep(Account account) {
    return new JdbiAccountStore(database).add(account, new PasswordHash("unused"));
  }
}

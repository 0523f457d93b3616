package dev.stridekeep.persistence.run;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.testkit.run.RunStoreContract;
import dev.stridekeep.testkit.run.RunStoreListsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class H2RunStoreIT implements RunStoreContract, RunStoreListsContract {
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
  public RunStore store() {
    return new JdbiRunStore(database, Workload.CONTROL);
  }
}

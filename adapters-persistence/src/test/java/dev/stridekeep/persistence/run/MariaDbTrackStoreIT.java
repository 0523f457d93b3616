package dev.stridekeep.persistence.run;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.testkit.run.TrackStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MariaDbTrackStoreIT implements TrackStoreContract {
  private Database database;
  private TrackStore store;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Database.open(TestDatabase.MARIADB.fresh(folder));
    store = new JdbiTrackStore(database, Workload.POINTS);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  public TrackStore store() {
    return store;
  }
}

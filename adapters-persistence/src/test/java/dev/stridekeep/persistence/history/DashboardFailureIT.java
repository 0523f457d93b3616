package dev.stridekeep.persistence.history;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DashboardFailureIT {
  @Test
  void a_database_that_cannot_be_reached_is_a_storage_failure(@TempDir Path folder) {
    var database = Database.open(TestDatabase.H2.fresh(folder));
    var reads = new DbClientDashboardReads(database);
    database.close();
    var account = new AccountId(new UUID(1, 1));
    assertThrows(StorageException.class, () -> reads.findCalendar(account));
    assertThrows(StorageException.class, () -> reads.sum(new Selection(account, null, null, null)));
    assertThrows(StorageException.class, () -> reads.listRecords(account));
  }
}

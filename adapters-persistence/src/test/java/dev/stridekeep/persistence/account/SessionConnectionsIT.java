package dev.stridekeep.persistence.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.Session;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sessions while sign-ups and sign-ins have all the connections of accounts.
@Timeout(60)
final class SessionConnectionsIT {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  @Test
  void a_store_of_another_workload_needs_no_connection_of_accounts() throws SQLException {
    try (var database = Database.open(TestDatabase.H2.fresh(folder))) {
      var taken = takeAll(database, Workload.ACCOUNTS);
      var store = new JdbiSessionStore(database, Workload.CONTROL);
      var session = session();
      store.add(session, 10);
      assertTrue(store.find(session.id()).isPresent());
      var key = new byte[] {1};
      assertEquals(1, new JdbiServerSecrets(database, Workload.CONTROL).claim("key", key)[0]);
      close(taken);
    }
  }

  @Test
  void idle_sessions_are_ended_on_the_connections_of_background_work() throws SQLException {
    try (var database = Database.open(TestDatabase.H2.fresh(folder))) {
      var store = new JdbiSessionStore(database);
      store.add(session(), 10);
      var taken = takeAll(database, Workload.ACCOUNTS);
      assertEquals(1, store.endUnusedSince(NOON.plusSeconds(1), 10));
      close(taken);
    }
  }

  private static Session session() {
    return new Session(
        new SessionId(UUID.randomUUID()),
        new AccountId(UUID.randomUUID()),
        0,
        "0".repeat(64),
        NOON,
        NOON);
  }

  private static List<Connection> takeAll(Database database, Workload workload)
      throws SQLException {
    var taken = new ArrayList<Connection>();
    for (int i = 0; i < workload.connections(); i++) {
      taken.add(database.dataSource(workload).getConnection());
    }
    return taken;
  }

  private static void close(List<Connection> connections) throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}

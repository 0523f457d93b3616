package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class DatabaseIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void what_was_written_is_there_when_the_database_is_opened_again(TestDatabase on) {
    var config = on.fresh(folder);
    var id = UUID.randomUUID();
    try (var database = Database.open(config)) {
      database.write(Workload.CONTROL, handle -> insertChart(handle, id));
    }
    try (var database = Database.open(config)) {
      assertEquals(id, database.read(Workload.READS, DatabaseIT::onlyChart));
      assertTrue(database.ping(Duration.ofSeconds(5)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_that_open_an_empty_database_at_the_same_moment_both_get_it(TestDatabase on)
      throws Exception {
    var config = on.fresh(folder);
    Callable<Integer> open =
        () -> {
          try (var database = Database.open(config)) {
            return database.read(Workload.CONTROL, DatabaseIT::countCharts);
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var count : threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> open).toList())) {
        assertEquals(0, count.get());
      }
    }
  }

  @Test
  void opening_waits_out_a_lock_that_another_one_holds_on_the_schema() throws Exception {
    var config = TestDatabase.MARIADB.fresh(folder);
    Database.open(config).close();
    var impatient =
        DatabaseConfig.of(
            config
                .url()
                .replace("createDatabaseIfNotExist=true", "sessionVariables=lock_wait_timeout=1"),
            config.user(),
            config.password());
    try (var lock = DriverManager.getConnection(config.url(), config.user(), config.password());
        var statement = lock.createStatement();
        var later = Executors.newSingleThreadScheduledExecutor()) {
      statement.execute("LOCK TABLES flyway_schema_history WRITE");
      var unlocked =
          later.schedule(() -> statement.execute("UNLOCK TABLES"), 2_500, TimeUnit.MILLISECONDS);
      Database.open(impatient).close();
      assertTrue(unlocked.isDone(), "opened in spite of the lock");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_transaction_that_fails_leaves_nothing(TestDatabase on) {
    try (var database = Database.open(on.fresh(folder))) {
      assertThrows(
          IllegalStateException.class,
          () ->
              database.write(
                  Workload.CONTROL,
                  handle -> {
                    insertChart(handle, UUID.randomUUID());
                    throw new IllegalStateException("changed my mind");
                  }));
      assertEquals(0, database.read(Workload.CONTROL, DatabaseIT::countCharts));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_taken_is_told_apart_from_other_failures(TestDatabase on) {
    try (var database = Database.open(on.fresh(folder))) {
      var id = UUID.randomUUID();
      assertEquals(true, database.write(Workload.CONTROL, handle -> insertChart(handle, id)));
      assertEquals(false, database.write(Workload.CONTROL, handle -> insertChart(handle, id)));
      assertThrows(
          StorageException.class,
          () ->
              database.write(
                  Workload.CONTROL,
                  h -> SqlErrors.insertedNew(h.createUpdate("INSERT INTO run_chart VALUES (1)"))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_lock_that_another_holds_is_waited_for_and_tried_again(TestDatabase on) throws Exception {
    try (var database = Database.open(on.fresh(folder))) {
      var id = UUID.randomUUID();
      database.write(Workload.CONTROL, handle -> insertChart(handle, id));
      var attempts = new AtomicInteger();
      try (var holder = database.dataSource(Workload.ACCOUNTS).getConnection();
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        holder.setAutoCommit(false);
        try (var lock = holder.createStatement()) {
          lock.execute("UPDATE run_chart SET data = X'02'");
        }
        var waiting =
            threads.submit(
                () ->
                    database.write(
                        Workload.CONTROL,
                        handle -> {
                          if (attempts.incrementAndGet() == 2) {
                            rollback(holder);
                          }
                          return handle.execute("UPDATE run_chart SET data = X'03'");
                        }));
        assertEquals(1, waiting.get());
      }
      assertEquals(2, attempts.get());
    }
  }

  @Test
  void a_used_up_workload_fails_in_time_and_leaves_the_others_alone() throws Exception {
    try (var database = Database.open(TestDatabase.H2.fresh(folder));
        var taken = database.dataSource(Workload.HEALTH).getConnection()) {
      assertNotNull(taken);
      assertEquals(1, Workload.HEALTH.connections());
      assertThrows(
          StorageException.class, () -> database.read(Workload.HEALTH, DatabaseIT::countCharts));
      assertEquals(0, database.read(Workload.CONTROL, DatabaseIT::countCharts));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_statement_has_a_time_limit(TestDatabase on) {
    try (var database = Database.open(on.fresh(folder))) {
      var limit =
          switch (on) {
            case H2 ->
                "SELECT CAST(setting_value AS INT) / 1000 FROM information_schema.settings"
                    + " WHERE setting_name = 'QUERY_TIMEOUT'";
            case MARIADB -> "SELECT CAST(@@session.max_statement_time AS INT)";
          };
      for (var workload : Workload.values()) {
        int seconds = database.read(workload, h -> h.createQuery(limit).mapTo(int.class).one());
        assertEquals(Pools.STATEMENT_LIMIT.toSeconds(), seconds, workload.name());
      }
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean insertChart(Handle handle, UUID id) {
    return SqlErrors.insertedNew(
        handle
            .createUpdate("INSERT INTO run_chart (run_id, data) VALUES (:id, :data)")
            .bind("id", id)
            .bind("data", new byte[] {1}));
  }

  private static int countCharts(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM run_chart").mapTo(int.class).one();
  }

  private static UUID onlyChart(Handle handle) {
    return handle.createQuery("SELECT run_id FROM run_chart").mapTo(UUID.class).one();
  }
}

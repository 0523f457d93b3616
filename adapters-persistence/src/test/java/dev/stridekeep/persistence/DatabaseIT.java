package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseIT {
  @TempDir Path folder;

  @Test
  void what_was_written_is_there_when_the_database_is_opened_again() {
    var id = UUID.randomUUID();
    try (var database = Database.open(DatabaseConfig.embedded(folder))) {
      database.write(
          Lane.RUNS,
          handle ->
              handle
                  .createUpdate("INSERT INTO run_chart (run_id, data) VALUES (:id, :data)")
                  .bind("id", id)
                  .bind("data", new byte[] {1})
                  .execute());
    }
    try (var database = Database.open(DatabaseConfig.embedded(folder))) {
      assertEquals(id, database.read(Lane.DASHBOARDS, DatabaseIT::onlyChart));
      assertTrue(database.ping(Duration.ofSeconds(5)));
    }
  }

  private static UUID onlyChart(Handle handle) {
    return handle.createQuery("SELECT run_id FROM run_chart").mapTo(UUID.class).one();
  }
}

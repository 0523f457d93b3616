package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.stridekeep.application.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A process may die, or lose its database, after any statement of a change of the schema.
@Timeout(120)
final class MigrationsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_change_of_the_schema_that_was_cut_off_anywhere_is_done_to_its_end(TestDatabase on)
      throws IOException {
    var whole = Files.createDirectory(folder.resolve("whole"));
    var expected = schema(opened(on.fresh(whole)));
    assertTrue(expected.size() > 50, expected::toString);
    var migrations = migrations(on.fresh(whole));
    for (int at = 0; at < migrations.size(); at++) {
      var migration = migrations.get(at);
      var before = at == 0 ? "0" : migrations.get(at - 1).getVersion().getVersion();
      int statements = statements(migration).size();
      for (int done = 0; done <= statements; done++) {
        var part = Files.createDirectory(folder.resolve(at + "-" + done));
        var config = on.fresh(part);
        leave(config, before, migration, done, done % 2 == 0);
        assertEquals(
            expected,
            schema(opened(config)),
            "%s after %d of %d statements".formatted(migration.getScript(), done, statements));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_schema_that_is_not_ours_is_left_alone(TestDatabase on) {
    var config = on.fresh(folder);
    try (var pool = pool(config)) {
      Jdbi.create(pool).useHandle(handle -> handle.execute("CREATE TABLE somebody_elses (id INT)"));
    }
    var failure = assertThrows(StorageException.class, () -> Database.open(config));
    assertTrue(String.valueOf(failure.getMessage()).contains("non-empty"), failure::getMessage);
  }

  private static DatabaseConfig opened(DatabaseConfig config) {
    Database.open(config).close();
    return config;
  }

  @ParameterizedTest
  @EnumSource
  void a_change_that_is_older_than_what_another_feature_has_done_is_made_too(TestDatabase on) {
    var config = on.fresh(folder);
    var expected = schema(opened(config));
    var oldest = migrations(on.fresh(folder.resolve("other"))).getFirst();
    try (var pool = pool(config)) {
      Jdbi.create(pool)
          .useHandle(
              handle ->
                  handle.execute(
                      "DELETE FROM flyway_schema_history WHERE version = ?",
                      oldest.getVersion().getVersion()));
    }
    assertEquals(List.of(oldest.getScript()), pending(config));
    assertEquals(expected, schema(opened(config)));
    assertEquals(List.of(), pending(config));
  }

  private static List<String> pending(DatabaseConfig config) {
    return migrations(config).stream().map(MigrationInfo::getScript).toList();
  }

  /// What is to be done yet, in its order.
  private static List<MigrationInfo> migrations(DatabaseConfig config) {
    try (var pool = pool(config)) {
      return List.of(flyway(pool, config).outOfOrder(true).load().info().pending());
    }
  }

  private static FluentConfiguration flyway(HikariDataSource pool, DatabaseConfig config) {
    return Flyway.configure()
        .dataSource(pool)
        .locations(Engine.of(config.url()).migrations())
        .baselineVersion("0");
  }

  /// A database whose change to a version ended after some statements.
  private static void leave(
      DatabaseConfig config, String before, MigrationInfo migration, int done, boolean noted)
      throws IOException {
    try (var pool = pool(config)) {
      var flyway = flyway(pool, config).target(before).load();
      flyway.baseline();
      flyway.migrate();
      var statements = statements(migration).subList(0, done);
      Jdbi.create(pool)
          .useHandle(
              handle -> {
                statements.forEach(handle::execute);
                if (noted) {
                  handle.execute(
                      "INSERT INTO flyway_schema_history (installed_rank, version, description,"
                          + " type, script, installed_by, execution_time, success)"
                          + " VALUES (100, ?, 'cut off', 'SQL', ?, 'test', 1, FALSE)",
                      migration.getVersion().getVersion(),
                      migration.getScript());
                }
              });
    }
  }

  private static List<String> statements(MigrationInfo migration) throws IOException {
    var text = Files.readString(Path.of(migration.getPhysicalLocation())).replaceAll("--.*", "");
    return Stream.of(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /// Every column of every table of ours, every column of an index, and how many marks there are.
  private static List<String> schema(DatabaseConfig config) {
    var indexes =
        switch (Engine.of(config.url())) {
          case H2 ->
              "SELECT CONCAT(table_name, ' ', index_name, ' ', column_name)"
                  + " FROM information_schema.index_columns WHERE table_schema = 'public'"
                  + " AND index_name NOT LIKE '%_key_%' ORDER BY 1, ordinal_position";
          case MARIADB ->
              "SELECT CONCAT(table_name, ' ', index_name, ' ', column_name)"
                  + " FROM information_schema.statistics WHERE table_schema = DATABASE()"
                  + " AND table_name <> 'flyway_schema_history' ORDER BY 1, seq_in_index";
        };
    var ours = Engine.of(config.url()) == Engine.H2 ? "'public'" : "DATABASE()";
    var columns =
        "SELECT CONCAT(table_name, '.', column_name, ' ', data_type, ' ', is_nullable)"
            + " FROM information_schema.columns WHERE table_schema = "
            + ours
            + " AND table_name <> 'flyway_schema_history' ORDER BY table_name, ordinal_position";
    var all = List.of(columns, indexes, "SELECT CONCAT('marks ', COUNT(*)) FROM flush_mark");
    try (var pool = pool(config);
        var handle = Jdbi.create(pool).open()) {
      return all.stream()
          .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
          .toList();
    }
  }

  private static HikariDataSource pool(DatabaseConfig config) {
    return Pools.open(config, "test", 3, Duration.ofSeconds(10), Duration.ofSeconds(10));
  }
}

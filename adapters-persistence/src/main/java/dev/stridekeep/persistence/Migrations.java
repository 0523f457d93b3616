package dev.stridekeep.persistence;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedRunnable;
import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Brings the schema up to date. Safe when several processes start at the same moment. What passes
/// by itself, such as a lock that another one holds or a cluster that has just lost a node, is
/// waited out.
///
/// Neither database can take a change of the schema back, so one that was cut off half-way is done
/// again: every statement of every migration leaves alone what it finds done.
final class Migrations {
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(10);

  /// A machine that starts is busy, and a database that starts takes its time.
  private static final Duration CONNECTION_WAIT = Duration.ofSeconds(30);

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private static final RetryPolicy<Object> RETRIES =
      RetryPolicy.builder()
          .handleIf(SqlErrors::isTransient)
          .withMaxAttempts(-1)
          .withDelay(Duration.ofSeconds(1))
          .withMaxDuration(LONGEST_RETRY)
          .build();

  private Migrations() {}

  static void run(DatabaseConfig config) {
    switch (Engine.of(config.url())) {
      // H2 ends a transaction at each change of the schema, and with it the lock that Flyway holds.
      case H2 -> FileMutex.whileHeld(Engine.file(config.url()) + ".migrate.lock", () -> go(config));
      case MARIADB -> go(config);
    }
  }

  private static void go(DatabaseConfig config) {
    var engine = Engine.of(config.url());
    try (var pool =
        Pools.open(config, "stridekeep-migrations", 3, CONNECTION_WAIT, STATEMENT_LIMIT)) {
      var jdbi = Jdbi.create(pool);
      jdbi.useHandle(handle -> handle.execute(engine.beforeMigrations()));
      boolean clustered = engine == Engine.MARIADB && jdbi.withHandle(Durability::isClustered);
      var flyway =
          Flyway.configure()
              .dataSource(pool)
              .locations(engine.migrations())
              .validateMigrationNaming(true)
              // A feature's change may be older than another feature's that is here already.
              .outOfOrder(true)
              // The mutex of a cluster has its table before the history of migrations has.
              .baselineOnMigrate(clustered)
              .baselineVersion("0")
              // What has been applied may have been written otherwise then.
              .validateOnMigrate(false)
              .load();
      if (clustered) {
        ClusterMutex.whileHeld(pool, () -> migrate(flyway, jdbi));
      } else {
        migrate(flyway, jdbi);
      }
    } catch (FlywayException | JdbiException e) {
      throw new StorageException(
          "the schema of %s could not be brought up to date: %s".formatted(config, why(e)), e);
    }
  }

  private static void migrate(Flyway flyway, Jdbi jdbi) {
    patiently(
        () -> {
          if (Stream.of(flyway.info().all()).anyMatch(known -> known.getState().isFailed())) {
            jdbi.useHandle(
                handle ->
                    handle.execute("DELETE FROM flyway_schema_history WHERE success = FALSE"));
          }
          flyway.migrate();
        });
  }

  static void patiently(CheckedRunnable work) {
    Failsafe.with(RETRIES).run(work);
  }

  /// The database's own words, on one line.
  private static String why(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
  }
}

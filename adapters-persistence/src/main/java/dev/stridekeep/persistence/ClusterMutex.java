package dev.stridekeep.persistence;

import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Lets one at a time of all processes on a Galera cluster do something, whichever node each of
/// them talks to; the locks of MariaDB itself hold on one node only.
///
/// The holder counts beats up in a row. One that waits takes over when it has seen no beat over
/// many writes of its own: not after a time, since a change of the schema keeps all writes waiting,
/// the holder's and its own alike. So no clocks are compared either.
final class ClusterMutex {
  private static final Duration BEAT = Duration.ofMillis(500);

  /// Looks without a beat after which the holder is taken for dead; about 15 s.
  private static final int SILENT_LOOKS = 30;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Jdbi jdbi;
  private final String me = UUID.randomUUID().toString();

  private ClusterMutex(DataSource pool) {
    jdbi = Jdbi.create(pool);
  }

  static void whileHeld(DataSource pool, Runnable work) {
    new ClusterMutex(pool).run(work);
  }

  private void run(Runnable work) {
    prepare();
    take();
    try (var heart =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      var beats =
          heart.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
      try {
        work.run();
      } finally {
        beats.cancel(false);
      }
    } finally {
      Migrations.patiently(
          () -> execute("UPDATE migration_mutex SET holder = '' WHERE id = 1 AND holder = ?", me));
    }
  }

  private void prepare() {
    Migrations.patiently(
        () ->
            execute(
                "CREATE TABLE IF NOT EXISTS migration_mutex (id TINYINT NOT NULL PRIMARY KEY,"
                    + " holder CHAR(36) NOT NULL, beats BIGINT NOT NULL)"));
    Migrations.patiently(
        () -> execute("INSERT IGNORE INTO migration_mutex VALUES (1, '', 0), (2, '', 0)"));
  }

  private void take() {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    var seen = new Seen("", -1);
    int silent = 0;
    while (System.nanoTime() < deadline) {
      try {
        var now = look();
        silent = now.equals(seen) ? silent + 1 : 0;
        seen = now;
        if ((now.holder.isEmpty() || silent >= SILENT_LOOKS) && replace(now)) {
          return;
        }
        // A write of its own, which shows that the cluster takes writes.
        execute("UPDATE migration_mutex SET beats = beats + 1 WHERE id = 2");
      } catch (JdbiException e) {
        silent = 0;
        if (!SqlErrors.isTransient(e)) {
          throw e;
        }
      }
      pause();
    }
    throw new StorageException(
        "another process has been bringing the schema up to date for "
            + LONGEST_WAIT.toMinutes()
            + " minutes");
  }

  private record Seen(String holder, long beats) {}

  private Seen look() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT holder, beats FROM migration_mutex WHERE id = 1")
                .map((row, context) -> new Seen(row.getString(1), row.getLong(2)))
                .one());
  }

  private boolean replace(Seen seen) {
    return execute(
            "UPDATE migration_mutex SET holder = ?, beats = beats + 1"
                + " WHERE id = 1 AND holder = ? AND beats = ?",
            me,
            seen.holder,
            seen.beats)
        == 1;
  }

  private void beat() {
    try {
      execute("UPDATE migration_mutex SET beats = beats + 1 WHERE id = 1 AND holder = ?", me);
    } catch (JdbiException e) {
      // The next one follows soon.
    }
  }

  private int execute(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(BEAT.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for another process", e);
    }
  }
}

package dev.stridekeep.persistence;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a commit durable, and checks that the server does; `docs/storage.md` shows the proof.
final class Durability {
  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

  /// Rows of flush_mark: several, so that transactions at once seldom wait for each other; and
  /// starts and finishes have rows of their own, so that they never wait for points.
  private static final int MARKS = 8;

  private Durability() {}

  /// Flushes what has been committed to disk. MariaDB has done so within the commit, or has ended
  /// itself; H2's commit only hands it to the operating system.
  static void flush(Engine engine, Handle handle) {
    switch (engine) {
      case H2 -> handle.execute("CHECKPOINT SYNC");
      case MARIADB -> {}
    }
  }

  /// Within a transaction: makes its commit reach the disk even where it changes nothing else,
  /// and with it everything that it can have seen. H2 is flushed as a whole at each commit
  /// anyway.
  static void mark(Engine engine, Workload workload, Handle handle) {
    switch (engine) {
      case H2 -> {}
      case MARIADB ->
          handle.execute(
              "UPDATE flush_mark SET marks = marks + 1 WHERE id = ?",
              (workload == Workload.CONTROL ? 0 : MARKS)
                  + ThreadLocalRandom.current().nextInt(MARKS));
    }
  }

  static void check(Database database, DatabaseConfig config) {
    var found =
        switch (database.engine()) {
          case H2 -> Flushing.AT_COMMIT;
          case MARIADB -> database.read(Workload.HEALTH, Durability::mariaDb);
        };
    if (database.engine() == Engine.MARIADB
        && database.read(Workload.HEALTH, Durability::readsLagBehind)) {
      throw new StorageException(
          "this Galera node may answer reads before it has what other nodes acknowledged, so a"
              + " finished run may be missing on the dashboard. Set wsrep_sync_wait=1.");
    }
    switch (found) {
      case AT_COMMIT -> {}
      case BY_CLUSTER -> LOG.info("commits are held by the cluster's nodes, not flushed by each");
      case LATER -> {
        var cure =
            "MariaDB does not flush each commit to disk, so a power cut loses acknowledged points."
                + " Set innodb_flush_log_at_trx_commit=1 and, with a binary log, sync_binlog=1.";
        if (!config.allowUnflushed()) {
          throw new StorageException(cure);
        }
        LOG.warn("{} Allowed by configuration: for development only.", cure);
      }
    }
  }

  private enum Flushing {
    AT_COMMIT,
    BY_CLUSTER,
    LATER
  }

  /// Whether this is a Galera node whose reads do not wait for what others have committed.
  private static boolean readsLagBehind(Handle handle) {
    int waits = variable(handle, "wsrep_sync_wait").map(Integer::parseInt).orElse(0);
    return isClustered(handle) && (waits & 1) == 0;
  }

  /// Whether this is a MariaDB that is a node of a Galera cluster.
  static boolean isClustered(Handle handle) {
    return variable(handle, "wsrep_on").filter("ON"::equals).isPresent();
  }

  private static Optional<String> variable(Handle handle, String name) {
    return handle
        .createQuery("SHOW GLOBAL VARIABLES WHERE Variable_name = ?")
        .bind(0, name)
        .map((rs, context) -> rs.getString(2))
        .findOne();
  }

  private static Flushing mariaDb(Handle handle) {
    // With a binary log the engine trusts it for recovery, so it must be flushed as well.
    var flushed =
        "SELECT @@global.innodb_flush_log_at_trx_commit = 1"
            + " AND (@@global.log_bin = 0 OR @@global.sync_binlog = 1)";
    if (handle.createQuery(flushed).mapTo(boolean.class).one()) {
      return Flushing.AT_COMMIT;
    }
    return isClustered(handle) ? Flushing.BY_CLUSTER : Flushing.LATER;
  }
}

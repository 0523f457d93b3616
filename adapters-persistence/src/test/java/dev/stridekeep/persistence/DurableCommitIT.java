package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import dev.stridekeep.testkit.SyncTrace;
import dev.stridekeep.testkit.mariadb.MariaDbOptions;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An acknowledged write has been flushed to disk. `docs/storage.md` tells how to repeat this.
@Timeout(90)
final class DurableCommitIT {
  private static final int APPENDS = 100;

  @TempDir Path folder;

  @Test
  void h2_syncs_between_one_acknowledgement_and_the_next() throws Exception {
    var trace = new SyncTrace(folder.resolve("trace"));
    var config = DatabaseConfig.embedded(folder);
    try (var writer = AppendingProcess.start(trace.wrapper(), config, 0, APPENDS)) {
      writer.awaitAcknowledged(APPENDS - 1);
    }
    var notFlushed = new ArrayList<Integer>();
    int next = 0;
    boolean synced = false;
    for (var line : trace.lines()) {
      synced |= SyncTrace.isSync(line);
      if (line.contains("write(1, \"ack " + next + "\\n\"")) {
        if (!synced) {
          notFlushed.add(next);
        }
        next++;
        synced = false;
      }
    }
    assertEquals(APPENDS, next, "acknowledgements seen in the trace");
    assertEquals(List.of(), notFlushed);
  }

  @Test
  void mariadb_syncs_at_least_once_for_each_acknowledgement() throws Exception {
    var trace = new SyncTrace(folder.resolve("trace"));
    var options = new MariaDbOptions(trace.wrapper(), List.of());
    try (var server = MariaDbServer.start(options);
        var database = Database.open(config(server, false))) {
      var points = new JdbiTrackStore(database, Workload.POINTS);
      var runs = new JdbiRunStore(database, Workload.CONTROL);
      long before = trace.syncs();
      for (int i = 0; i < APPENDS; i++) {
        points.append(AppendingProcess.RUN, List.of(AppendingProcess.chunk(i)), Instant.EPOCH);
      }
      long between = trace.syncs();
      for (int i = 0; i < APPENDS; i++) {
        runs.claim(run(i));
      }
      long claimed = trace.syncs();
      for (int i = 0; i < APPENDS; i++) {
        points.append(AppendingProcess.RUN, List.of(AppendingProcess.chunk(i)), Instant.EPOCH);
      }
      long repeated = trace.syncs();
      for (int i = 0; i < APPENDS; i++) {
        runs.awaitFlushed();
      }
      assertTrue(between - before >= APPENDS, "syncs of appends: " + (between - before));
      assertTrue(claimed - between >= APPENDS, "syncs of claims");
      assertTrue(repeated - claimed >= APPENDS, "syncs of appends of what is there already");
      assertTrue(trace.syncs() - repeated >= APPENDS, "syncs of waiting for a flush");
    }
  }

  private static Run run(int i) {
    var id = new UUID(0x7000, i);
    return Run.heardOf(new RunId(id), new AccountId(id), Instant.EPOCH, Instant.EPOCH);
  }

  @Test
  void a_server_that_does_not_flush_each_commit_is_refused_unless_allowed() {
    try (var server = MariaDbServer.start(MariaDbOptions.with("--log-bin", "--sync-binlog=1"));
        var allowed = Database.open(config(server, true))) {
      Database.open(config(server, false)).close();

      allowed.read(Workload.HEALTH, h -> h.execute("SET GLOBAL sync_binlog = 0"));
      assertThrows(StorageException.class, () -> Database.open(config(server, false)));
      allowed.read(Workload.HEALTH, h -> h.execute("SET GLOBAL sync_binlog = 1"));

      allowed.read(
          Workload.HEALTH, h -> h.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 2"));
      var refused =
          assertThrows(StorageException.class, () -> Database.open(config(server, false)));
      assertTrue(String.valueOf(refused.getMessage()).contains("innodb_flush_log_at_trx_commit=1"));
      Database.open(config(server, true)).close();
    }
  }

  @Test
  void what_was_acknowledged_outlives_the_death_of_the_server() {
    try (var server = MariaDbServer.start(MariaDbOptions.DEFAULT);
        var database = Database.open(config(server, false))) {
      var store = new JdbiTrackStore(database, Workload.POINTS);
      for (int i = 0; i < APPENDS; i++) {
        store.append(AppendingProcess.RUN, List.of(AppendingProcess.chunk(i)), Instant.EPOCH);
      }
      server.kill();
      assertFalse(database.ping(Duration.ofMillis(200)));
      server.restart();
      assertEquals(IntStream.range(0, APPENDS).boxed().toList(), Stored.in(store));
    }
  }

  private static DatabaseConfig config(MariaDbServer server, boolean allowUnflushed) {
    return new DatabaseConfig(server.freshUrl(), server.user(), server.password(), allowUnflushed);
  }
}

package dev.stridekeep.cassandra.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.CassandraConfig;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.testkit.SyncTrace;
import dev.stridekeep.testkit.cassandra.CassandraOptions;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A node that holds points alone has flushed what it acknowledged. `docs/storage.md` tells how to
/// repeat this.
@Timeout(240)
final class DurabilityIT {
  private static final int APPENDS = 100;
  private static final Set<Integer> ALL =
      IntStream.range(0, APPENDS).boxed().collect(Collectors.toSet());

  @TempDir Path folder;

  @Test
  void a_node_syncs_at_least_once_for_each_acknowledgement_and_outlives_its_death()
      throws Exception {
    var trace = new SyncTrace(folder.resolve("trace"));
    try (var ring = CassandraRing.start(CassandraOptions.ONE.wrappedBy(trace.wrapper()));
        var cassandra = Cassandra.open(CassandraConfig.of(ring.freshUrl(), "", ""))) {
      var store = new CassandraTrackStore(cassandra, 16);
      var run = Points.newRun();
      long syncs = syncsOfAppends(trace, store, run);
      assertTrue(syncs >= APPENDS, "syncs: " + syncs);

      ring.kill(0);
      ring.restart(0);
      assertTrue(Writers.await(() -> ALL.equals(storedOrNothing(store, run))));
    }
  }

  @Test
  void a_node_that_syncs_later_is_refused_unless_allowed() throws Exception {
    var trace = new SyncTrace(folder.resolve("trace"));
    try (var ring = CassandraRing.start(CassandraOptions.of(1).wrappedBy(trace.wrapper()))) {
      var config = CassandraConfig.of(ring.freshUrl(), "", "");
      var refused = assertThrows(StorageException.class, () -> Cassandra.open(config));
      assertTrue(String.valueOf(refused.getMessage()).contains("commitlog_sync"));

      try (var cassandra = Cassandra.open(config.allowingUnflushed())) {
        var store = new CassandraTrackStore(cassandra, 16);
        var run = Points.newRun();
        long syncs = syncsOfAppends(trace, store, run);
        assertTrue(syncs < APPENDS, "it need not be refused: syncs " + syncs);
        assertEquals(ALL, Points.storedIn(store, run));
      }
    }
  }

  private static long syncsOfAppends(SyncTrace trace, TrackStore store, RunId run)
      throws Exception {
    long before = trace.syncs();
    for (int i = 0; i < APPENDS; i++) {
      store.append(run, List.of(Points.chunk(i)), Instant.EPOCH);
    }
    return trace.syncs() - before;
  }

  private static Set<Integer> storedOrNothing(TrackStore store, RunId run) {
    try {
      return Points.storedIn(store, run);
    } catch (StorageException e) {
      return Set.of();
    }
  }
}

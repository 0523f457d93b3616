package dev.stridekeep.cassandra.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.testkit.cassandra.CassandraOptions;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.net.HostNetwork;
import dev.stridekeep.testkit.run.TrackStoreContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Three nodes, each point on all of them: one may die, stand still or lose its disk, and all may
/// die at once. Nodes leave each other no notes about what one missed (hints), so that nothing but
/// the majority is left to trust in.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CassandraRingIT implements TrackStoreContract {
  private static final CassandraOptions OPTIONS =
      CassandraOptions.RING
          .with("commitlog_sync", "group")
          .with("commitlog_sync_group_window", "10ms")
          .with("hinted_handoff_enabled", "false");

  private final Optional<String> lacksCable = HostNetwork.missing();
  private final Opened opened = new Opened();
  private @Nullable CassandraRing started;

  @BeforeAll
  void open() throws IOException {
    started = CassandraRing.start(OPTIONS, lacksCable.isEmpty() ? HostNetwork.make(3) : null);
    opened.open(started.freshUrl());
  }

  @AfterEach
  void mend() {
    ring().restart(0, 1, 2);
  }

  @AfterAll
  void close() {
    opened.close();
    if (started != null) {
      started.close();
    }
  }

  private CassandraRing ring() {
    if (started == null) {
      throw new IllegalStateException("no ring");
    }
    return started;
  }

  @Override
  public TrackStore store() {
    return opened.store();
  }

  @RepeatedTest(3)
  void processes_that_make_the_table_through_different_nodes_make_one_table() throws Exception {
    var shared = ring().freshUrl();
    var hosts = shared.substring(0, shared.lastIndexOf('/'));
    var run = Points.newRun();
    var opening = new ArrayList<Callable<Set<Integer>>>();
    for (int i = 0; i < 6; i++) {
      var host = ring().addresses().get(i % 3).getHostString();
      var url = "cassandra://" + host + shared.substring(hosts.length());
      int seq = i;
      opening.add(
          () -> {
            // Some start while another is at it, some when it has barely done.
            Thread.sleep(seq * 120L);
            return appendThrough(url, run, seq);
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var seen : threads.invokeAll(opening)) {
        assertFalse(seen.get().isEmpty());
      }
    }
    try (var last = new Opened()) {
      last.open(shared);
      assertEquals(Set.of(0, 1, 2, 3, 4, 5), Points.storedIn(last.store(), run));
    }
  }

  private static Set<Integer> appendThrough(String url, RunId run, int seq) {
    try (var process = new Opened()) {
      process.open(url);
      process.store().append(run, List.of(Points.chunk(seq)), Instant.EPOCH);
      return Points.storedIn(process.store(), run);
    }
  }

  @Test
  void a_killed_node_costs_neither_an_error_nor_an_acknowledged_chunk() throws Exception {
    try (var writers = new Writers(store())) {
      writers.awaitMore(300);
      ring().kill(1);
      writers.awaitMore(600);
      ring().restart(1);
      writers.awaitMore(300);
      writers.stop();
      assertEquals(List.of(), writers.failures());
      writers.check(store());
      // Without one that was there all the time.
      ring().kill(0);
      insist(() -> store().keys(Points.newRun()));
      writers.check(store());
    }
  }

  @Test
  void a_node_that_stands_still_costs_neither_an_error_nor_an_acknowledged_chunk()
      throws Exception {
    try (var writers = new Writers(store())) {
      writers.awaitMore(300);
      ring().pause(2);
      try {
        writers.awaitMore(300);
      } finally {
        ring().resume(2);
      }
      writers.awaitMore(300);
      writers.stop();
      assertEquals(List.of(), writers.failures());
      writers.check(store());
    }
  }

  @Test
  void a_node_that_is_cut_off_costs_neither_an_error_nor_an_acknowledged_chunk() throws Exception {
    lacksCable.ifPresent(Assumptions::abort);
    try (var writers = new Writers(store())) {
      writers.awaitMore(300);
      ring().cutOff(0);
      try {
        writers.awaitMore(300);
      } finally {
        ring().reconnect(0);
      }
      writers.awaitMore(300);
      writers.stop();
      assertEquals(List.of(), writers.failures());
      writers.check(store());
    }
  }

  @Test
  void nodes_that_are_apart_acknowledge_nothing() throws Exception {
    lacksCable.ifPresent(Assumptions::abort);
    ring().keepApart(true);
    var run = Points.newRun();
    try {
      for (int seq = 0; seq < 3; seq++) {
        var chunk = Points.chunk(seq);
        assertThrows(
            StorageException.class, () -> store().append(run, List.of(chunk), Instant.EPOCH));
      }
      assertThrows(StorageException.class, () -> store().keys(run));
    } finally {
      ring().keepApart(false);
    }
    insist(
        () -> {
          store().append(run, List.of(Points.chunk(9)), Instant.EPOCH);
          return run;
        });
    assertTrue(Points.storedIn(store(), run).contains(9));
  }

  @Test
  void nodes_that_are_all_killed_at_once_keep_what_they_acknowledged() throws Exception {
    try (var writers = new Writers(store())) {
      writers.awaitMore(600);
      for (int node = 0; node < 3; node++) {
        ring().kill(node);
      }
      ring().restart(0, 1, 2);
      // The store finds them again by itself.
      writers.awaitMore(300);
      writers.stop();
      assertFalse(writers.failures().isEmpty(), "no append was under way");
      writers.check(store());
    }
  }

  @Test
  void what_one_reader_has_seen_is_held_by_a_majority_from_then_on() {
    var run = Points.newRun();
    ring().kill(1);
    ring().kill(2);
    insist(() -> opened.session().execute(uncertain(run)));
    assertThrows(
        StorageException.class, () -> store().append(run, List.of(Points.chunk(9)), Instant.EPOCH));
    assertThrows(StorageException.class, () -> store().keys(run));
    assertFalse(opened.cassandra().ping(Duration.ofSeconds(2)));

    ring().restart(1);
    var seen = insist(() -> store().keys(run));
    assertTrue(seen.contains(Points.chunk(5).key()), seen::toString);

    ring().kill(0);
    ring().restart(2);
    assertEquals(seen, insist(() -> store().keys(run)));
    assertEquals(
        seen.stream().map(ChunkKey::firstSeq).collect(Collectors.toSet()),
        Points.storedIn(store(), run));
  }

  /// A write that no majority has acknowledged and one node has carried out.
  private SimpleStatement uncertain(RunId run) {
    var chunk = Points.chunk(5);
    return SimpleStatement.newInstance(
            "UPDATE "
                + opened.cassandra().table()
                + " SET data = ?, received = received + ?"
                + " WHERE run_id = ? AND first_seq = 5 AND n = 1 AND digest = ?",
            ByteBuffer.wrap(chunk.bytes()),
            Set.of(BigDecimal.ONE),
            run.value(),
            Points.digest(chunk))
        .setConsistencyLevel(DefaultConsistencyLevel.ONE);
  }

  /// Asks again until it is answered: after a restart, nodes need a moment to find each other.
  private static <T> T insist(Supplier<T> request) {
    var answer = new AtomicReference<T>();
    assertTrue(
        Writers.await(
            () -> {
              try {
                answer.set(request.get());
                return true;
              } catch (StorageException | DriverException e) {
                return false;
              }
            }));
    return answer.get();
  }
}

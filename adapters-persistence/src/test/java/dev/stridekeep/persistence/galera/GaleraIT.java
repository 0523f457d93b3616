package dev.stridekeep.persistence.galera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import dev.stridekeep.testkit.mariadb.GaleraCluster;
import dev.stridekeep.testkit.net.HostNetwork;
import dev.stridekeep.testkit.run.RunStoreContract;
import dev.stridekeep.testkit.run.TrackStoreContract;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// The stores on a Galera cluster of three nodes, each of two backends on another node of it. Where
/// this machine lets us, each node is on a network of its own, whose cable can be pulled.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GaleraIT {
  private final Optional<String> lacksCable = HostNetwork.missing();
  private GaleraCluster cluster;
  private Database one;
  private Database two;

  @BeforeAll
  void start() throws IOException {
    cluster = GaleraCluster.start(lacksCable.isEmpty() ? HostNetwork.make(3) : null);
    one = open(0);
    two = open(1);
  }

  private Database open(int firstNode) {
    return Database.open(
        DatabaseConfig.of(cluster.url(firstNode, "stores"), cluster.user(), cluster.password()));
  }

  @AfterAll
  void stop() {
    if (two != null) {
      two.close();
    }
    if (one != null) {
      one.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Nested
  final class Tracks implements TrackStoreContract {
    @Override
    public TrackStore store() {
      return new JdbiTrackStore(one, Workload.POINTS);
    }
  }

  @Nested
  final class Runs implements RunStoreContract {
    @Override
    public RunStore store() {
      return new JdbiRunStore(two, Workload.CONTROL);
    }
  }

  @Test
  @Order(1)
  void what_one_node_acknowledged_every_other_shows_at_once() {
    var writer = new JdbiTrackStore(one, Workload.POINTS);
    var reader = new JdbiTrackStore(two, Workload.POINTS);
    for (int i = 0; i < 100; i++) {
      var run = new RunId(UUID.randomUUID());
      var chunk = chunk(i);
      writer.append(run, List.of(chunk), TrackStoreContract.NOON);
      assertEquals(Set.of(chunk.key()), reader.keys(run));
    }
  }

  @Test
  @Order(2)
  void a_node_that_is_killed_takes_nothing_acknowledged_with_it() throws InterruptedException {
    writeWhile(() -> cluster.kill(0));
    cluster.restart(0);
  }

  @Test
  @Order(5)
  void a_node_that_is_cut_off_takes_nothing_acknowledged_with_it() throws InterruptedException {
    lacksCable.ifPresent(Assumptions::abort);
    writeWhile(() -> cluster.cutOff(0));
    cluster.reconnect(0);
  }

  @Test
  @Order(6)
  void nodes_that_are_apart_acknowledge_nothing_and_go_on_when_they_are_together_again()
      throws Exception {
    lacksCable.ifPresent(Assumptions::abort);
    var before = new RunId(UUID.randomUUID());
    var chunk = chunk(1);
    new JdbiTrackStore(one, Workload.POINTS)
        .append(before, List.of(chunk), TrackStoreContract.NOON);
    var attempts = new ArrayList<Callable<Void>>();
    for (var backend : List.of(one, two)) {
      var store = new JdbiTrackStore(backend, Workload.POINTS);
      for (int i = 0; i < 3; i++) {
        attempts.add(
            () -> {
              var run = new RunId(UUID.randomUUID());
              assertThrows(
                  StorageException.class,
                  () -> store.append(run, List.of(chunk), TrackStoreContract.NOON));
              return null;
            });
      }
    }
    cluster.keepApart(true);
    try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : phones.invokeAll(attempts)) {
        attempt.get();
      }
    } finally {
      cluster.keepApart(false);
    }
    for (var backend : List.of(one, two)) {
      var store = new JdbiTrackStore(backend, Workload.POINTS);
      assertEquals(Set.of(chunk.key()), patiently(() -> store.keys(before)));
      var after = new RunId(UUID.randomUUID());
      patiently(
          () -> {
            store.append(after, List.of(chunk), TrackStoreContract.NOON);
            return after;
          });
    }
  }

  /// Eight phones write on one node while harm is done to it, and go on elsewhere.
  private void writeWhile(Runnable harm) throws InterruptedException {
    var store = new JdbiTrackStore(one, Workload.POINTS);
    var acknowledged = ConcurrentHashMap.<RunId>newKeySet();
    var chunk = chunk(1);
    var before = new CountDownLatch(100);
    var after = new CountDownLatch(400);
    try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        phones.execute(() -> write(store, chunk, acknowledged, before, after));
      }
      assertTrue(before.await(60, TimeUnit.SECONDS));
      harm.run();
      assertTrue(after.await(120, TimeUnit.SECONDS), "writes do not resume");
    }
    var reader = new JdbiTrackStore(two, Workload.POINTS);
    for (var run : acknowledged) {
      assertEquals(Set.of(chunk.key()), reader.keys(run));
    }
  }

  @Test
  @Order(4)
  void backends_that_start_at_the_same_moment_on_different_nodes_all_get_the_schema()
      throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      var schema = "fresh" + attempt;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var opened =
            IntStream.range(0, 6)
                .mapToObj(i -> threads.submit(() -> openAndRead(i % 3, schema)))
                .toList();
        for (var keys : opened) {
          assertEquals(Set.of(), keys.get(120, TimeUnit.SECONDS));
        }
      }
    }
  }

  private Set<ChunkKey> openAndRead(int node, String schema) {
    try (var database =
        Database.open(
            DatabaseConfig.of(cluster.url(node, schema), cluster.user(), cluster.password()))) {
      return new JdbiTrackStore(database, Workload.POINTS).keys(new RunId(UUID.randomUUID()));
    }
  }

  @Test
  @Order(5)
  void one_that_died_while_it_changed_the_schema_does_not_keep_others_out() throws SQLException {
    var url = cluster.url(0, "stores");
    try (var connection = DriverManager.getConnection(url, cluster.user(), cluster.password());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE migration_mutex SET holder = 'dead' WHERE id = 1");
    }
    assertEquals(Set.of(), openAndRead(1, "stores"));
  }

  private static void write(
      TrackStore store,
      TrackChunk chunk,
      Set<RunId> acknowledged,
      CountDownLatch before,
      CountDownLatch after) {
    while (after.getCount() > 0) {
      var run = new RunId(UUID.randomUUID());
      try {
        store.append(run, List.of(chunk), TrackStoreContract.NOON);
        acknowledged.add(run);
        before.countDown();
        after.countDown();
      } catch (StorageException e) {
        pause(); // a phone sends again; this one starts another run
      }
    }
  }

  @Test
  @Order(3)
  void all_nodes_may_die_and_what_was_acknowledged_is_there_when_they_come_back() {
    var run = new RunId(UUID.randomUUID());
    var chunk = chunk(1);
    new JdbiTrackStore(one, Workload.POINTS).append(run, List.of(chunk), TrackStoreContract.NOON);
    for (int node = 0; node < 3; node++) {
      cluster.kill(node);
    }
    for (int node = 2; node >= 0; node--) {
      cluster.restart(node);
    }
    var reader = new JdbiTrackStore(two, Workload.POINTS);
    assertEquals(Set.of(chunk.key()), patiently(() -> reader.keys(run)));
  }

  private static <T> T patiently(Supplier<T> read) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        return read.get();
      } catch (StorageException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        pause();
      }
    }
  }

  /// Ten points that no other number gives.
  private static TrackChunk chunk(int number) {
    var track = Track.builder(10);
    for (int i = 0; i < 10; i++) {
      track.add(i, 1_777_000_000_000L + number, 50, 14, Double.NaN, Double.NaN, 140, Double.NaN);
    }
    return TrackChunk.of(track.build());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

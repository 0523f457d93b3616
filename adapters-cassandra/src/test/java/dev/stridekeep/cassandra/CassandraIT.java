package dev.stridekeep.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.stridekeep.application.StorageException;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class CassandraIT {
  @Test
  void those_that_open_an_empty_cluster_at_the_same_moment_all_get_it() throws Exception {
    var config = CassandraConfig.of(CassandraRing.shared().freshUrl(), "", "");
    Callable<Boolean> open =
        () -> {
          try (var cassandra = Cassandra.open(config)) {
            return cassandra.ping(Duration.ofSeconds(10));
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var got : threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> open).toList())) {
        assertTrue(got.get());
      }
    }
  }

  @Test
  void the_keyspace_is_held_by_as_many_nodes_as_was_said_when_it_was_made() {
    var url = CassandraRing.shared().freshUrl();
    try (var made = Cassandra.open(CassandraConfig.of(url, "", ""));
        var again =
            Cassandra.open(CassandraConfig.of(url.replace("replicas=1", "replicas=3"), "", ""))) {
      var keyspace = ClusterUrl.of(url).keyspace();
      assertEquals(1, Schema.replicas(made.session(), keyspace));
      assertEquals(1, Schema.replicas(again.session(), keyspace));
    }
  }

  @Test
  void a_cluster_that_is_not_there_is_named() {
    var config = CassandraConfig.of("cassandra://127.0.0.1:1/points", "me", "hush");
    var error = assertThrows(StorageException.class, () -> Cassandra.open(config));
    assertEquals("cannot reach cassandra://127.0.0.1:1/points", error.getMessage());
  }

  @Test
  void a_cluster_whose_table_is_another_is_refused_and_no_connection_stays() throws Exception {
    var config = CassandraConfig.of(CassandraRing.shared().freshUrl(), "", "");
    try (var cassandra = Cassandra.open(config)) {
      cassandra.session().execute("ALTER TABLE " + cassandra.table() + " DROP received");
      long before = connections(cassandra.session());
      var error = assertThrows(StorageException.class, () -> Cassandra.open(config));
      assertEquals("cannot prepare " + config, error.getMessage());
      // The node takes a moment to see that they were closed.
      for (int i = 0; i < 100 && connections(cassandra.session()) > before; i++) {
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      }
      assertEquals(before, connections(cassandra.session()));
    }
  }

  private static long connections(CqlSession session) {
    return session.execute("SELECT port FROM system_views.clients").all().size();
  }

  @Test
  void a_datacenter_that_is_not_there_is_refused() {
    var url = CassandraRing.shared().freshUrl() + "&datacenter=nowhere";
    var config = CassandraConfig.of(url, "", "");
    assertThrows(StorageException.class, () -> Cassandra.open(config));
  }
}

package dev.stridekeep.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.stridekeep.application.StorageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyspace and its one table. What is there already is left as it is.
///
/// A run is a partition, a chunk a row of it. Rows lie in the order in which readers merge chunks:
/// blobs compare as unsigned bytes. `received` gathers the moments at which a chunk came, the first
/// of which counts: a chunk that comes twice adds to a set, and overwrites nothing. A row that is
/// `staged` is in nobody's sight: it waits to take the place of others.
final class Schema {
  static final String TABLE = "run_chunk";

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration ONE_NODE = Duration.ofSeconds(2);
  private static final RetryPolicy<Boolean> UNTIL_KNOWN =
      RetryPolicy.<Boolean>builder()
          .handle(DriverException.class)
          .handleResult(false)
          .withDelay(Duration.ofMillis(100))
          .withMaxDuration(LIMIT)
          .withMaxRetries(-1)
          .build();

  private Schema() {}

  static void make(CqlSession session, ClusterUrl url) {
    var keyspace = url.keyspace();
    if (!hasKeyspace(session.getMetadata(), keyspace)) {
      var definition = keyspace(keyspace, datacenter(session), url.replicas());
      create(session, definition, known -> hasKeyspace(known, keyspace));
    }
    if (!hasTable(session.getMetadata(), keyspace)) {
      create(session, table(keyspace), known -> hasTable(known, keyspace));
    }
    if (!hasStaged(session.getMetadata(), keyspace)) {
      var column = "ALTER TABLE %s.%s ADD IF NOT EXISTS staged boolean".formatted(keyspace, TABLE);
      create(session, column, known -> hasStaged(known, keyspace));
    }
    awaitOnEachNode(session, keyspace);
    int replicas = replicas(session, keyspace);
    if (replicas != url.replicas()) {
      LOG.warn(
          "points are on {} replicas, as keyspace {} was made, and not on {}",
          replicas,
          keyspace,
          url.replicas());
    }
  }

  private static boolean hasKeyspace(Metadata metadata, String keyspace) {
    return metadata.getKeyspace(keyspace).isPresent();
  }

  private static boolean hasTable(Metadata metadata, String keyspace) {
    return metadata.getKeyspace(keyspace).flatMap(found -> found.getTable(TABLE)).isPresent();
  }

  private static boolean hasStaged(Metadata metadata, String keyspace) {
    return metadata
        .getKeyspace(keyspace)
        .flatMap(found -> found.getTable(TABLE))
        .flatMap(table -> table.getColumn("staged"))
        .isPresent();
  }

  private static String datacenter(CqlSession session) {
    return session.getMetadata().getNodes().values().stream()
        .filter(node -> node.getDistance() == NodeDistance.LOCAL)
        .map(Node::getDatacenter)
        .findFirst()
        .orElseThrow(() -> new StorageException("no node of Cassandra is in that datacenter"));
  }

  private static String keyspace(String name, String datacenter, int replicas) {
    return "CREATE KEYSPACE IF NOT EXISTS %s WITH replication = {'class': 'NetworkTopologyStrategy', '%s': %d}"
        .formatted(name, datacenter, replicas);
  }

  /// The table's id follows from its name: two processes that make it through two nodes at the same
  /// moment make the same table, where Cassandra's own random ids would be two that quarrel.
  private static String table(String keyspace) {
    var name = keyspace + "." + TABLE;
    return """
    CREATE TABLE IF NOT EXISTS %s (
      run_id uuid,
      first_seq int,
      n int,
      digest blob,
      data blob,
      received set<decimal>,
      staged boolean,
      PRIMARY KEY (run_id, first_seq, n, digest)
    ) WITH ID = %s AND read_repair = 'BLOCKING'\
    """
        .formatted(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static void create(CqlSession session, String definition, Predicate<Metadata> made) {
    var statement = SimpleStatement.newInstance(definition).setTimeout(LIMIT).setIdempotent(false);
    var _ =
        Failsafe.with(UNTIL_KNOWN)
            .get(
                () -> {
                  session.execute(statement);
                  return made.test(session.refreshSchema());
                });
  }

  /// A node fails requests for a table that it has not heard of, or has written down and not yet
  /// taken up; another process may be making it at this moment. The nodes' own word that they agree
  /// does not tell: until the news is out, they agree on the past. A node that does not answer is
  /// not waited for.
  private static void awaitOnEachNode(CqlSession session, String keyspace) {
    var read =
        SimpleStatement.newInstance(
                "SELECT n FROM %s.%s WHERE run_id = %s".formatted(keyspace, TABLE, new UUID(0, 0)))
            .setConsistencyLevel(ConsistencyLevel.LOCAL_ONE)
            .setTimeout(ONE_NODE);
    for (var node : session.getMetadata().getNodes().values()) {
      if (!Failsafe.with(UNTIL_KNOWN).get(() -> knows(session, read.setNode(node)))) {
        LOG.warn("{} of Cassandra does not know the table of points", node);
      }
    }
  }

  /// False where the node, or the one that it asks, stumbles over the table.
  private static boolean knows(CqlSession session, SimpleStatement read) {
    try {
      session.execute(read);
      return true;
    } catch (InvalidQueryException | ReadFailureException e) {
      return false;
    } catch (AllNodesFailedException e) {
      return e.getAllErrors().values().stream()
          .flatMap(List::stream)
          .noneMatch(ServerError.class::isInstance);
    } catch (DriverException e) {
      LOG.warn("{} of Cassandra does not answer: {}", read.getNode(), e.getMessage());
      return true;
    }
  }

  /// How many nodes hold each point, in all datacenters together.
  static int replicas(CqlSession session, String keyspace) {
    return session
        .getMetadata()
        .getKeyspace(keyspace)
        .map(KeyspaceMetadata::getReplication)
        .map(Schema::replicas)
        .orElseThrow(() -> new StorageException("there is no keyspace " + keyspace));
  }

  /// `{class=…, datacenter1=3, datacenter2=3}` or `{class=…, replication_factor=3}`.
  private static int replicas(Map<String, String> replication) {
    return replication.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("class"))
        .mapToInt(entry -> Integer.parseInt(entry.getValue()))
        .sum();
  }
}

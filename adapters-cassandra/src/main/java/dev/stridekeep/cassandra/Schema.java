package dev.stridekeep.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import dev.stridekeep.application.StorageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyspace and its one table. What is there already is left as it is.
///
/// A run is a partition, a chunk a row of it. Rows lie in the order in which readers merge chunks:
/// blobs compare as unsigned bytes. `received` gathers the moments at which a chunk came, the first
/// of which counts: a chunk that comes twice adds to a set, and overwrites nothing.
final class Schema {
  static final String TABLE = "run_chunk";

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Schema() {}

  static void make(CqlSession session, ClusterUrl url) {
    var keyspace = url.keyspace();
    if (find(session, keyspace).isEmpty()) {
      run(session, keyspace(keyspace, datacenter(session), url.replicas()));
    }
    if (find(session, keyspace).flatMap(found -> found.getTable(TABLE)).isEmpty()) {
      run(session, table(keyspace));
    }
    int replicas = replicas(session, keyspace);
    if (replicas != url.replicas()) {
      LOG.warn(
          "points are on {} replicas, as keyspace {} was made, and not on {}",
          replicas,
          keyspace,
          url.replicas());
    }
  }

  private static Optional<KeyspaceMetadata> find(CqlSession session, String keyspace) {
    return session.getMetadata().getKeyspace(keyspace);
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
      PRIMARY KEY (run_id, first_seq, n, digest)
    ) WITH ID = %s AND read_repair = 'BLOCKING'\
    """
        .formatted(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static void run(CqlSession session, String definition) {
    // The driver waits until the nodes that are up agree.
    var done =
        session.execute(
            SimpleStatement.newInstance(definition).setTimeout(LIMIT).setIdempotent(false));
    if (!done.getExecutionInfo().isSchemaInAgreement() && !session.checkSchemaAgreement()) {
      throw new StorageException("the nodes of Cassandra do not agree on the schema; try again");
    }
    // What another process has made a moment before changes nothing here, and so is not told here.
    var _ = session.refreshSchema();
  }

  /// How many nodes hold each point, in all datacenters together.
  static int replicas(CqlSession session, String keyspace) {
    return find(session, keyspace)
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

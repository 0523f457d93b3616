package dev.stridekeep.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks that what a majority of the replicas acknowledges is safe: two nodes or more hold it, or
/// each flushes it first. `docs/storage.md` says why that is enough, and shows the proof.
final class Durability {
  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
  private static final int ENOUGH_REPLICAS = 3;
  private static final Set<String> FLUSHED = Set.of("batch", "group");
  private static final String COMMIT_LOG =
      "SELECT value FROM system_views.settings WHERE name = 'commitlog_sync'";

  private Durability() {}

  static void check(CqlSession session, CassandraConfig config) {
    int replicas = Schema.replicas(session, config.url().keyspace());
    if (replicas >= ENOUGH_REPLICAS) {
      LOG.info("points are held by a majority of {} replicas", replicas);
      return;
    }
    for (var node : session.getMetadata().getNodes().values()) {
      if (node.getState() == NodeState.UP && !FLUSHED.contains(commitLogSync(session, node))) {
        var cure =
            "Cassandra has fewer than three replicas and flushes its commit log later than it"
                + " acknowledges, so a power cut loses acknowledged points. Set commitlog_sync to"
                + " group or batch on each node, or keep three replicas.";
        if (!config.allowUnflushed()) {
          throw new StorageException(cure);
        }
        LOG.warn("{} Allowed by configuration: for development only.", cure);
        return;
      }
    }
  }

  /// `batch`, `group` or `periodic`; `unknown` where the node does not say.
  private static String commitLogSync(CqlSession session, Node node) {
    var ask =
        SimpleStatement.newInstance(COMMIT_LOG).setNode(node).setTimeout(Duration.ofSeconds(5));
    try {
      var row = session.execute(ask).one();
      var value = row == null ? null : row.getString(0);
      return value == null ? "unknown" : value;
    } catch (DriverException e) {
      LOG.warn("node {} does not say how it flushes: {}", node.getEndPoint(), e.getMessage());
      return "unknown";
    }
  }
}

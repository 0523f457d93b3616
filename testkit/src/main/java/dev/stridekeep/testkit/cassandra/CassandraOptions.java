package dev.stridekeep.testkit.cassandra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a ring of Cassandra nodes is run.
///
/// @param nodes 1 to 9
/// @param wrapper a command that runs the first node's command, such as a tracer; empty for none
/// @param settings further settings of `cassandra.yaml`, by name; they win over the usual ones
public record CassandraOptions(int nodes, List<String> wrapper, Map<String, String> settings) {
  private static final int MOST_NODES = 9;

  /// One node that flushes its commit log before it acknowledges.
  public static final CassandraOptions ONE = of(1).with("commitlog_sync", "batch");

  /// Three nodes as a default installation has them: each flushes its commit log every 10 s.
  public static final CassandraOptions RING = of(3);

  public CassandraOptions {
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException("a ring for tests has 1 to 9 nodes: " + nodes);
    }
    wrapper = List.copyOf(wrapper);
    settings = Map.copyOf(settings);
  }

  public static CassandraOptions of(int nodes) {
    return new CassandraOptions(nodes, List.of(), Map.of());
  }

  /// The same with one more setting of `cassandra.yaml`.
  public CassandraOptions with(String name, String value) {
    var more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new CassandraOptions(nodes, wrapper, more);
  }

  /// The same with the first node's command run by another one.
  public CassandraOptions wrappedBy(List<String> command) {
    return new CassandraOptions(nodes, command, settings);
  }
}

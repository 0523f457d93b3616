package dev.stridekeep.cassandra;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which cluster to keep points on.
public final class CassandraConfig {
  private final ClusterUrl url;
  private final String user;
  private final String password;
  private final boolean allowUnflushed;

  private CassandraConfig(ClusterUrl url, String user, String password, boolean allowUnflushed) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.allowUnflushed = allowUnflushed;
  }

  /// Reads what an operator has set.
  ///
  /// @param url `cassandra://host1,host2,host3/keyspace`, each host with or without a port; options
  ///     are `replicas`, 3 where nothing is said, and `datacenter`, that of the hosts where nothing
  ///     is said
  /// @param user empty for a cluster that asks for none
  /// @throws IllegalArgumentException where the URL makes no sense; the message says what to mend
  ///     and shows no secret
  public static CassandraConfig of(String url, String user, String password) {
    return new CassandraConfig(ClusterUrl.of(url), user, password, false);
  }

  /// The same, but a cluster is opened with a warning where a majority of its replicas is a single
  /// node that does not flush before it acknowledges; for development only.
  public CassandraConfig allowingUnflushed() {
    return new CassandraConfig(url, user, password, true);
  }

  ClusterUrl url() {
    return url;
  }

  /// Null where the cluster asks for none.
  @Nullable String user() {
    return user.isEmpty() ? null : user;
  }

  String password() {
    return password;
  }

  boolean allowUnflushed() {
    return allowUnflushed;
  }

  /// Hosts and keyspace, without the secrets.
  @Override
  public String toString() {
    return url.hosts().stream()
            .map(host -> host.getHostString() + ":" + host.getPort())
            .collect(Collectors.joining(",", "cassandra://", "/"))
        + url.keyspace();
  }
}

package dev.stridekeep.cassandra.run;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.CassandraConfig;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A store on a cluster, closed at the end; or none, where the cluster could not be started.
final class Opened implements AutoCloseable {
  private static final int MOST_REQUESTS = 64;

  private @Nullable Cassandra cassandra;
  private @Nullable TrackStore store;

  void open(String url) {
    cassandra = Cassandra.open(CassandraConfig.of(url, "", ""));
    store = new CassandraTrackStore(cassandra, MOST_REQUESTS);
  }

  TrackStore store() {
    return Objects.requireNonNull(store);
  }

  Cassandra cassandra() {
    return Objects.requireNonNull(cassandra);
  }

  /// To write past the store, as a store never would.
  CqlSession session() {
    return cassandra().session();
  }

  @Override
  public void close() {
    if (cassandra != null) {
      cassandra.close();
    }
  }
}

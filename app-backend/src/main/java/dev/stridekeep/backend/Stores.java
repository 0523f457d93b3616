package dev.stridekeep.backend;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.ServerSecrets;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.run.RunStores;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.run.CassandraTrackStore;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.persistence.account.JdbiServerSecrets;
import dev.stridekeep.persistence.account.JdbiSessionStore;
import dev.stridekeep.persistence.history.DbClientDashboardReads;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The driven ports of a process, all on one relational database, or with the points on a cluster
/// of their own.
///
/// @param cassandra null where the database keeps the points too
/// @param ofRuns makes what the use cases of runs need, on the connections of a workload
/// @param accounts for sign-up, sign-in and settings
record Stores(
    Database database,
    @Nullable Cassandra cassandra,
    Function<Workload, RunStores> ofRuns,
    AccountStore accounts,
    SessionStore sessions,
    ServerSecrets secrets,
    DashboardReads dashboards)
    implements AutoCloseable {
  /// As many as batches of points are worked on at once, see [Bulkheads].
  private static final int MOST_REQUESTS = 128;

  static Stores open(Settings settings) {
    var database = Database.open(config(settings));
    try {
      var cassandra = settings.tracks() == null ? null : Cassandra.open(settings.tracks());
      return of(database, cassandra);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Stores of(Database database, @Nullable Cassandra cassandra) {
    var runs = new JdbiRunStore(database, Workload.CONTROL);
    Function<Workload, RunStores> ofRuns =
        workload ->
            new RunStores(
                workload == Workload.CONTROL ? runs : runs.on(workload),
                tracks(database, cassandra, workload),
                new JdbiAccountStore(database, workload));
    return new Stores(
        database,
        cassandra,
        ofRuns,
        new JdbiAccountStore(database),
        new JdbiSessionStore(database),
        new JdbiServerSecrets(database),
        new DbClientDashboardReads(database));
  }

  /// On a cluster each workload has requests of its own, as it has connections of its own
  /// otherwise.
  private static TrackStore tracks(
      Database database, @Nullable Cassandra cassandra, Workload workload) {
    return cassandra == null
        ? new JdbiTrackStore(database, workload)
        : new CassandraTrackStore(cassandra, MOST_REQUESTS);
  }

  /// Whether all that is needed to take points answers within a time.
  boolean ping(Duration limit) {
    return database.ping(limit) && (cassandra == null || cassandra.ping(limit));
  }

  private static DatabaseConfig config(Settings settings) {
    var url = settings.databaseUrl();
    if (url == null) {
      return DatabaseConfig.embedded(settings.data());
    }
    return new DatabaseConfig(
        url, settings.databaseUser(), settings.databasePassword(), settings.development());
  }

  @Override
  public void close() {
    if (cassandra != null) {
      cassandra.close();
    }
    database.close();
  }
}

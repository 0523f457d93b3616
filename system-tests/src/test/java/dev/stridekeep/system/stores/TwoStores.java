package dev.stridekeep.system.stores;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.CassandraConfig;
import dev.stridekeep.cassandra.run.CassandraTrackStore;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import dev.stridekeep.testkit.run.CoreRunDriver;
import dev.stridekeep.testkit.run.SentPoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// Lives in a relational database, points on Cassandra, both real and both empty.
final class TwoStores implements AutoCloseable {
  private static final AccountId FIRST = new AccountId(new UUID(0x7000, 1));
  private static final AccountId SECOND = new AccountId(new UUID(0x7000, 2));

  private final Database database;
  private final Cassandra cassandra;
  private final RunStore runs;
  private final TrackStore tracks;
  private final AccountStore accounts;

  private TwoStores(Database database, Cassandra cassandra) {
    this.database = database;
    this.cassandra = cassandra;
    runs = new JdbiRunStore(database, Workload.CONTROL);
    tracks = new CassandraTrackStore(cassandra, 16);
    accounts = new JdbiAccountStore(database);
  }

  enum Lives {
    H2,
    MARIADB
  }

  /// @param folder for H2
  static TwoStores open(Lives lives, Path folder) {
    var points = CassandraConfig.of(CassandraRing.shared().freshUrl(), "", "");
    var database =
        Database.open(
            switch (lives) {
              case H2 -> DatabaseConfig.embedded(folder);
              case MARIADB -> {
                var server = MariaDbServer.shared();
                yield DatabaseConfig.of(server.freshUrl(), server.user(), server.password());
              }
            });
    return new TwoStores(database, Cassandra.open(points));
  }

  RunStore runs() {
    return runs;
  }

  TrackStore tracks() {
    return tracks;
  }

  /// A server on these stores.
  CoreRunDriver server() {
    return server(runs, tracks);
  }

  /// A server on these stores to which something happens.
  CoreRunDriver server(CrashPoint crash) {
    return server(crash.counting(RunStore.class, runs), crash.counting(TrackStore.class, tracks));
  }

  /// A server on other stores.
  CoreRunDriver server(RunStore itsRuns, TrackStore itsTracks) {
    return new CoreRunDriver(
        itsRuns,
        itsTracks,
        accounts,
        FIRST,
        SECOND,
        SentPoint.FIRST_TIME.plus(Duration.ofHours(1)));
  }

  @Override
  public void close() {
    cassandra.close();
    database.close();
  }
}

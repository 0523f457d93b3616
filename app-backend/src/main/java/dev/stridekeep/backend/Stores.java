package dev.stridekeep.backend;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.ServerSecrets;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.persistence.Lane;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.persistence.account.JdbiServerSecrets;
import dev.stridekeep.persistence.account.JdbiSessionStore;
import dev.stridekeep.persistence.history.DbClientDashboardReads;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.persistence.run.JdbiTrackStore;

/// The driven ports of a process, all on one relational database.
///
/// @param runs for starts, finishes and reads
/// @param tracks for starts, finishes and reads
/// @param runsOfBatches the same runs, on the connections that batches of points have for
/// themselves
/// @param tracksOfBatches the same tracks, on the connections of batches
/// @param accounts for sign-up, sign-in and settings
/// @param accountsOfRuns the same accounts, on the connections of starts and finishes
/// @param accountsOfBatches the same accounts, on the connections of batches
record Stores(
    Database database,
    RunStore runs,
    TrackStore tracks,
    RunStore runsOfBatches,
    TrackStore tracksOfBatches,
    AccountStore accounts,
    AccountStore accountsOfRuns,
    AccountStore accountsOfBatches,
    SessionStore sessions,
    ServerSecrets secrets,
    DashboardReads dashboards)
    implements AutoCloseable {

  static Stores open(Settings settings) {
    var database = Database.open(config(settings));
    var runs = new JdbiRunStore(database, Lane.RUNS);
    return new Stores(
        database,
        runs,
        new JdbiTrackStore(database, Lane.RUNS),
        runs.on(Lane.POINTS),
        new JdbiTrackStore(database, Lane.POINTS),
        new JdbiAccountStore(database),
        new JdbiAccountStore(database, Lane.RUNS),
        new JdbiAccountStore(database, Lane.POINTS),
        new JdbiSessionStore(database),
        new JdbiServerSecrets(database),
        new DbClientDashboardReads(database));
  }

  private static DatabaseConfig config(Settings settings) {
    var url = settings.databaseUrl();
    if (url == null) {
      return DatabaseConfig.embedded(settings.data());
    }
    return new DatabaseConfig(
        url,
        settings.databaseUser(),
        settings.databasePassword(),
        DatabaseConfig.DEFAULT_CONNECTIONS,
        settings.development());
  }

  @Override
  public void close() {
    database.close();
  }
}

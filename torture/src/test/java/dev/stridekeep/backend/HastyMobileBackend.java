package dev.stridekeep.backend;

/// The mobile backend with a bug planted: it acknowledges points before they are committed.
public final class HastyMobileBackend {
  private HastyMobileBackend() {}

  public static void main(String[] arguments) {
    BackendProcess.run("hasty mobile backend", HastyMobileBackend::start);
  }

  private static Backend start(Settings settings) {
    var stores = Stores.open(settings);
    var hasty = new HastyTrackStore(stores.tracksOfBatches());
    return Backend.startMobile(
        settings,
        new Stores(
            stores.database(),
            stores.cassandra(),
            stores.runs(),
            hasty,
            stores.runsOfBatches(),
            hasty,
            stores.accounts(),
            stores.accountsOfRuns(),
            stores.accountsOfBatches(),
            stores.sessions(),
            stores.secrets(),
            stores.dashboards()));
  }
}

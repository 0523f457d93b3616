package dev.stridekeep.backend;

/// The mobile backend with a bug planted: it acknowledges points before they are committed.
public final class HastyMobileBackend {
  private HastyMobileBackend() {}

  public static void main(String[] arguments) {
    BackendProcess.run("hasty mobile backend", HastyMobileBackend::start);
  }

  private static Backend start(Settings settings) {
    var stores = Stores.open(settings);
    var hasty = new HastyTrackStore(stores.ofBatches().tracks());
    return Backend.startMobile(
        settings,
        new Stores(
            stores.database(),
            stores.cassandra(),
            on(hasty, stores.ofRuns()),
            on(hasty, stores.ofBatches()),
            on(hasty, stores.ofWork()),
            stores.accounts(),
            stores.sessions(),
            stores.secrets(),
            stores.dashboards()));
  }

  private static Stores.RunStores on(HastyTrackStore tracks, Stores.RunStores others) {
    return new Stores.RunStores(others.runs(), tracks, others.accounts());
  }
}

package dev.stridekeep.backend;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunStores;

/// The mobile backend with a bug planted: it acknowledges points before they are committed.
public final class HastyMobileBackend {
  private HastyMobileBackend() {}

  public static void main(String[] arguments) {
    BackendProcess.run("hasty mobile backend", HastyMobileBackend::start);
  }

  private static Backend start(Settings settings) {
    var stores = Stores.open(settings);
    var hasty = new HastyTrackStore(stores.ofRuns().apply(Workload.POINTS).tracks());
    return Backend.startMobile(
        settings,
        new Stores(
            stores.database(),
            stores.cassandra(),
            workload -> on(hasty, stores.ofRuns().apply(workload)),
            stores.accounts(),
            stores.sessions(),
            stores.secrets(),
            stores.dashboards()));
  }

  private static RunStores on(HastyTrackStore tracks, RunStores others) {
    return new RunStores(others.runs(), tracks, others.accounts());
  }
}

package dev.stridekeep.backend;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunStores;
import java.util.EnumMap;
import java.util.Objects;

/// The mobile backend with a bug planted: it acknowledges points before they are committed.
public final class HastyMobileBackend {
  private HastyMobileBackend() {}

  public static void main(String[] arguments) {
    BackendProcess.run("hasty mobile backend", HastyMobileBackend::start);
  }

  private static Backend start(Settings settings) {
    var stores = Stores.open(settings);
    var points = Objects.requireNonNull(stores.ofRuns().get(Workload.POINTS));
    var hasty = new HastyTrackStore(points.tracks());
    var ofRuns = new EnumMap<Workload, RunStores>(Workload.class);
    stores
        .ofRuns()
        .forEach(
            (workload, others) ->
                ofRuns.put(workload, new RunStores(others.runs(), hasty, others.accounts())));
    return Backend.startMobile(
        settings,
        new Stores(
            stores.database(),
            stores.cassandra(),
            ofRuns,
            stores.accounts(),
            stores.sessions(),
            stores.secrets(),
            stores.dashboards()));
  }
}

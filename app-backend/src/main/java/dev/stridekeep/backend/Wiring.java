package dev.stridekeep.backend;

import dev.stridekeep.application.history.ListRuns;
import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.application.history.ShowRecords;
import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.application.run.CloseSilentRuns;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunUseCases;
import dev.stridekeep.application.run.SealRuns;
import dev.stridekeep.persistence.work.BackgroundWork;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.run.RunFileRoutes;
import dev.stridekeep.rest.run.RunRecordingRoutes;
import dev.stridekeep.rest.run.RunRoutes;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Puts the use cases of runs and of history together, and the routes that offer them.
final class Wiring {
  /// How long after its end a job begins again.
  static final Duration EVERY = Duration.ofMinutes(1);

  private final Stores stores;
  private final InstantSource clock;
  private final RunFiles files;
  private final Bulkheads bulkheads = Bulkheads.create();
  private final RunUseCases runs;

  Wiring(Stores stores, RunFiles files, InstantSource clock) {
    this.stores = stores;
    this.files = files;
    this.clock = clock;
    this.runs = new RunUseCases(stores.ofRuns(), clock);
  }

  /// Routes that only the mobile backend has.
  HttpService recording(Authenticator authenticator) {
    return new RunRecordingRoutes(
        authenticator,
        runs.startRun(),
        runs.receivePoints(),
        runs.finishRun(),
        bulkheads.control(),
        bulkheads.points());
  }

  /// Routes of single runs that both backends have.
  List<HttpService> runs(Authenticator authenticator) {
    var readRun = runs.readRun();
    return List.of(
        new RunRoutes(
            authenticator, readRun, runs.deleteRun(), runs.restoreRun(), bulkheads.reading()),
        new RunFileRoutes(
            authenticator,
            readRun,
            runs.readTrack(),
            runs.exportRun(files),
            runs.importRun(files),
            bulkheads.files()));
  }

  Bulkheads bulkheads() {
    return bulkheads;
  }

  ListRuns listRuns() {
    return new ListRuns(stores.dashboards());
  }

  ShowTotals showTotals() {
    return new ShowTotals(stores.dashboards(), clock);
  }

  ShowHistory showHistory() {
    return new ShowHistory(stores.dashboards());
  }

  ShowRecords showRecords() {
    return new ShowRecords(stores.dashboards());
  }

  List<BackgroundWork.Job> jobs(Duration sealAfter) {
    var close = runs.closeSilentRuns();
    var purge = runs.purgeDeletedRuns();
    var seal = runs.sealRuns(sealAfter);
    return List.of(
        new BackgroundWork.Job("close silent runs", EVERY, CloseSilentRuns.MOST, close::closeDue),
        new BackgroundWork.Job("erase deleted runs", EVERY, PurgeDeletedRuns.MOST, purge::purgeDue),
        new BackgroundWork.Job(
            "seal quiet runs",
            sealAfter.compareTo(EVERY) < 0 ? sealAfter : EVERY,
            SealRuns.MOST,
            seal::sealDue));
  }
}

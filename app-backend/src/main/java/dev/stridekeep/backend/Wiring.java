package dev.stridekeep.backend;

import dev.stridekeep.application.history.ListRuns;
import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.application.history.ShowRecords;
import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.application.run.CloseSilentRuns;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.ExportRun;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ImportRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.ReadRun;
import dev.stridekeep.application.run.ReadTrack;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.application.run.SealRuns;
import dev.stridekeep.application.run.StartRun;
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
  private final Bulkheads lanes = Bulkheads.create();
  private final RunSettler settler;
  private final StartRun startRun;
  private final ReceivePoints receivePoints;
  private final FinishRun finishRun;
  private final ReadRun readRun;
  private final RestoreRun restoreRun;

  Wiring(Stores stores, RunFiles files, InstantSource clock) {
    this.stores = stores;
    this.files = files;
    this.clock = clock;
    var ofRuns = stores.ofRuns();
    var ofBatches = stores.ofBatches();
    settler = ofRuns.settler();
    startRun = new StartRun(ofRuns.runs(), ofRuns.accounts(), settler, clock);
    receivePoints =
        new ReceivePoints(ofBatches.runs(), ofBatches.tracks(), ofBatches.settler(settler), clock);
    finishRun = new FinishRun(ofRuns.runs(), settler, clock);
    readRun = new ReadRun(stores.ofRuns().runs(), stores.accounts());
    restoreRun = new RestoreRun(stores.ofRuns().runs(), settler, clock);
  }

  /// Routes that only the mobile backend has.
  HttpService recording(Authenticator authenticator) {
    return new RunRecordingRoutes(
        authenticator, startRun, receivePoints, finishRun, lanes.control(), lanes.points());
  }

  /// Routes of single runs that both backends have.
  List<HttpService> runs(Authenticator authenticator) {
    return List.of(
        new RunRoutes(
            authenticator,
            readRun,
            new DeleteRun(stores.ofRuns().runs(), clock),
            restoreRun,
            lanes.reading()),
        new RunFileRoutes(
            authenticator,
            readRun,
            new ReadTrack(readRun, stores.ofRuns().tracks()),
            new ExportRun(readRun, stores.ofRuns().tracks(), files),
            new ImportRun(
                files,
                stores.ofRuns().runs(),
                startRun,
                receivePoints,
                finishRun,
                restoreRun,
                clock),
            lanes.files()));
  }

  Bulkheads lanes() {
    return lanes;
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
    var ofWork = stores.ofWork();
    var runs = ofWork.runs();
    var tracks = ofWork.tracks();
    var close = new CloseSilentRuns(runs, tracks, ofWork.settler(settler), clock);
    var purge = new PurgeDeletedRuns(runs, tracks, clock);
    var seal = new SealRuns(runs, tracks, sealAfter, clock);
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

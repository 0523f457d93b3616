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
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.run.RunFileRoutes;
import dev.stridekeep.rest.run.RunRecordingRoutes;
import dev.stridekeep.rest.run.RunRoutes;
import io.helidon.webserver.http.HttpService;
import java.time.InstantSource;
import java.util.List;

/// Puts the use cases of runs and of history together, and the routes that offer them.
final class Wiring {
  private final Stores stores;
  private final InstantSource clock;
  private final RunFiles files;
  private final Lanes lanes = Lanes.create();
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
    settler = new RunSettler(stores.runs(), stores.tracks(), stores.accountsOfRuns());
    startRun = new StartRun(stores.runs(), stores.accountsOfRuns(), settler, clock);
    receivePoints =
        new ReceivePoints(
            stores.runsOfBatches(),
            stores.tracksOfBatches(),
            settler.on(
                stores.runsOfBatches(), stores.tracksOfBatches(), stores.accountsOfBatches()),
            clock);
    finishRun = new FinishRun(stores.runs(), settler, clock);
    readRun = new ReadRun(stores.runs(), stores.accounts());
    restoreRun = new RestoreRun(stores.runs(), settler, clock);
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
            new DeleteRun(stores.runs(), clock),
            restoreRun,
            lanes.reading()),
        new RunFileRoutes(
            authenticator,
            readRun,
            new ReadTrack(readRun, stores.tracks()),
            new ExportRun(readRun, stores.tracks(), files),
            new ImportRun(
                files, stores.runs(), startRun, receivePoints, finishRun, restoreRun, clock),
            lanes.files()));
  }

  Lanes lanes() {
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

  List<Housekeeping.Job> jobs() {
    var close = new CloseSilentRuns(stores.runs(), stores.tracks(), settler, clock);
    var purge = new PurgeDeletedRuns(stores.runs(), stores.tracks(), clock);
    return List.of(
        new Housekeeping.Job("closing silent runs", CloseSilentRuns.MOST, close::closeDue),
        new Housekeeping.Job("erasing deleted runs", PurgeDeletedRuns.MOST, purge::purgeDue));
  }
}

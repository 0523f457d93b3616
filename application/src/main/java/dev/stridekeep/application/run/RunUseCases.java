package dev.stridekeep.application.run;

import dev.stridekeep.application.Workload;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/// The use cases of runs, put together over stores: the one place where that is done, for backends,
/// for programs that embed the core, and for tests.
///
/// Each use case works on the connections of its own workload, so that none can use up another's.
public final class RunUseCases {
  private final RunStores control;
  private final RunStores points;
  private final RunStores reads;
  private final RunStores files;
  private final RunStores background;
  private final RunSettler settler;
  private final InstantSource clock;

  /// @param stores the ports on the connections of a workload
  /// @param clock the same time on all nodes
  public RunUseCases(Function<Workload, RunStores> stores, InstantSource clock) {
    control = stores.apply(Workload.CONTROL);
    points = stores.apply(Workload.POINTS);
    reads = stores.apply(Workload.READS);
    files = stores.apply(Workload.FILES);
    background = stores.apply(Workload.BACKGROUND);
    settler = control.settler();
    this.clock = clock;
  }

  public StartRun startRun() {
    return startRun(control, settler);
  }

  public ReceivePoints receivePoints() {
    return receivePoints(points);
  }

  public FinishRun finishRun() {
    return finishRun(control, settler);
  }

  public ReadRun readRun() {
    return new ReadRun(reads.runs(), reads.accounts());
  }

  public DeleteRun deleteRun() {
    return new DeleteRun(reads.runs(), clock);
  }

  public RestoreRun restoreRun() {
    return restoreRun(reads);
  }

  public ReadTrack readTrack() {
    return new ReadTrack(readRunForFiles(), files.tracks());
  }

  public ExportRun exportRun(RunFiles formats) {
    return new ExportRun(readRunForFiles(), files.tracks(), formats);
  }

  public ImportRun importRun(RunFiles formats) {
    return new ImportRun(
        formats,
        files.runs(),
        startRun(files, files.settler(settler)),
        receivePoints(files),
        finishRun(files, files.settler(settler)),
        restoreRun(files),
        clock);
  }

  public CloseSilentRuns closeSilentRuns() {
    return new CloseSilentRuns(
        background.runs(), background.tracks(), background.settler(settler), clock);
  }

  public PurgeDeletedRuns purgeDeletedRuns() {
    return new PurgeDeletedRuns(background.runs(), background.tracks(), clock);
  }

  /// @param after how long nothing must have been heard of a run before it is sealed
  public SealRuns sealRuns(Duration after) {
    return new SealRuns(background.runs(), background.tracks(), after, clock);
  }

  private ReadRun readRunForFiles() {
    return new ReadRun(files.runs(), files.accounts());
  }

  private StartRun startRun(RunStores on, RunSettler by) {
    return new StartRun(on.runs(), on.accounts(), by, clock);
  }

  private ReceivePoints receivePoints(RunStores on) {
    return new ReceivePoints(on.runs(), on.tracks(), on.settler(settler), clock);
  }

  private FinishRun finishRun(RunStores on, RunSettler by) {
    return new FinishRun(on.runs(), by, clock);
  }

  private RestoreRun restoreRun(RunStores on) {
    return new RestoreRun(on.runs(), on.settler(settler), clock);
  }
}

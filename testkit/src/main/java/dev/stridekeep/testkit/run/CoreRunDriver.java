package dev.stridekeep.testkit.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.run.CloseSilentRuns;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.ReadTrack;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunStores;
import dev.stridekeep.application.run.RunUseCases;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.application.run.SealRuns;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// The use cases over any stores, without a server. Time stands still but for [#pass].
public final class CoreRunDriver implements RunDriver {
  private static final Duration SEALED_AFTER = Duration.ofMinutes(10);

  private final AtomicReference<Instant> now;
  private final AccountId first;
  private final AccountId second;
  private final StartRun start;
  private final ReceivePoints receive;
  private final FinishRun finish;
  private final DeleteRun delete;
  private final RestoreRun restore;
  private final CloseSilentRuns close;
  private final PurgeDeletedRuns purge;
  private final SealRuns seal;
  private final ReadTrack read;

  /// Drives the use cases over these stores.
  ///
  /// @param first the first caller's account, which the store of accounts need not know
  /// @param second the second caller's
  /// @param now where time begins
  public CoreRunDriver(
      RunStore runs,
      TrackStore tracks,
      AccountStore accountStore,
      AccountId first,
      AccountId second,
      Instant now) {
    this.now = new AtomicReference<>(now);
    this.first = first;
    this.second = second;
    var stores = new RunStores(runs, tracks, accountStore);
    var useCases = new RunUseCases(_ -> stores, this.now::get);
    start = useCases.startRun();
    receive = useCases.receivePoints();
    finish = useCases.finishRun();
    delete = useCases.deleteRun();
    restore = useCases.restoreRun();
    close = useCases.closeSilentRuns();
    purge = useCases.purgeDeletedRuns();
    seal = useCases.sealRuns(SEALED_AFTER);
    read = useCases.readTrack();
  }

  @Override
  public RunReplies.ToStart start(Actor by, RunId run, Instant startedAt) {
    var command = new StartRun.Command(startedAt, ZoneOffset.UTC, null, null, Visibility.PRIVATE);
    return switch (start.start(caller(by), run, command)) {
      case StartRun.Result.Started _ -> RunReplies.ToStart.STARTED;
      case StartRun.Result.Same _ -> RunReplies.ToStart.SAME;
      case StartRun.Result.Conflicting _ -> RunReplies.ToStart.CONFLICTING;
      case StartRun.Result.NotFound _ -> RunReplies.ToStart.NOT_FOUND;
    };
  }

  @Override
  public RunReplies.ToPoints points(Actor by, RunId run, List<SentPoint> points) {
    var batch = Track.builder(points.size());
    for (var p : points) {
      batch.add(
          p.seq(),
          p.timeMillis(),
          p.latitude(),
          p.longitude(),
          p.altitude(),
          Double.NaN,
          p.heartRate(),
          Double.NaN);
    }
    return switch (receive.receive(caller(by), run, batch.build())) {
      case ReceivePoints.Result.Accepted(int received, int nextSeq, var missing, var conflicting) ->
          new RunReplies.ToPoints.Stored(received, nextSeq, missing, conflicting);
      case ReceivePoints.Result.TooManyPoints(int limit) ->
          throw new AssertionError("refused, as if the run had over " + limit + " points");
      case ReceivePoints.Result.NotFound _ -> new RunReplies.ToPoints.NotFound();
    };
  }

  @Override
  public RunReplies.ToFinish finish(Actor by, RunId run, PressedFinish pressed) {
    var summary =
        pressed.withSummary()
            ? new DeviceSummary(
                Distance.ofMetres(PressedFinish.DISTANCE_METRES),
                PressedFinish.ELAPSED,
                PressedFinish.ELAPSED)
            : null;
    var said = new Finish(pressed.finishedAt(), pressed.lastSeq(), List.of(), summary);
    return switch (finish.finish(caller(by), run, said)) {
      case FinishRun.Result.Finished(var details, var missing) -> {
        var result = details.result().orElseThrow();
        yield new RunReplies.ToFinish.Finished(result.status(), result.provisional(), missing);
      }
      case FinishRun.Result.Conflicting _ -> new RunReplies.ToFinish.Conflicting();
      case FinishRun.Result.NotFound _ -> new RunReplies.ToFinish.NotFound();
    };
  }

  @Override
  public boolean delete(Actor by, RunId run) {
    return delete.delete(caller(by), run);
  }

  @Override
  public boolean restore(Actor by, RunId run) {
    return restore.restore(caller(by), run).isPresent();
  }

  @Override
  public Optional<RunView> get(Actor by, RunId run) {
    return read.find(caller(by), run)
        .map(
            found ->
                found
                    .run()
                    .result()
                    .map(result -> over(found.run(), result, found.track()))
                    .orElseGet(() -> recording(found.run(), found.track())));
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  @Override
  public void pass(Duration silence) {
    now.updateAndGet(t -> t.plus(silence));
    int closed = close.closeDue();
    int purged = purge.purgeDue();
    int sealed = seal.sealDue();
    if (closed == CloseSilentRuns.MOST
        || purged == PurgeDeletedRuns.MOST
        || sealed == SealRuns.MOST) {
      throw new AssertionError("a store with so many runs is not for this");
    }
  }

  private Caller caller(Actor by) {
    return Caller.owner(
        switch (by) {
          case FIRST -> first;
          case SECOND -> second;
        });
  }

  private static RunView recording(RunWithFigures details, Track track) {
    var pressed = details.run().start();
    return new RunView(
        RunStatus.RECORDING, pressed == null ? null : pressed.startedAt(), null, fixes(track));
  }

  private static RunView over(RunWithFigures details, SavedFigures result, Track track) {
    var figures =
        new RunView.Figures(
            result.finishedAt(),
            result.provisional(),
            result.summary().elapsed(),
            result.summary().points(),
            result.summary().distanceSource() == DistanceSource.DEVICE);
    return new RunView(result.status(), details.run().countsFrom(), figures, fixes(track));
  }

  private static List<Fix> fixes(Track track) {
    return IntStream.range(0, track.size())
        .mapToObj(
            i ->
                Fix.of(
                    track.timeMillis(i),
                    track.latitude(i),
                    track.longitude(i),
                    track.altitude(i),
                    track.heartRate(i)))
        .toList();
  }
}

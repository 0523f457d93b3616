package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a file for a run, along the way that a phone's run takes: start, points, finish. Each step
/// can be done again, so an import that broke off is finished by sending the same file again.
public final class ImportRun {
  private static final int MOST_GENERATIONS = 16;

  private final RunFiles files;
  private final RunStore runs;
  private final StartRun start;
  private final ReceivePoints points;
  private final FinishRun finish;
  private final RestoreRun restore;
  private final InstantSource clock;

  public ImportRun(
      RunFiles files,
      RunStore runs,
      StartRun start,
      ReceivePoints points,
      FinishRun finish,
      RestoreRun restore,
      InstantSource clock) {
    this.files = files;
    this.runs = runs;
    this.start = start;
    this.points = points;
    this.finish = finish;
    this.restore = restore;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Result {
    /// The run is stored and analysed.
    ///
    /// @param isNew false where the same bytes were imported before, and the run is that one
    /// @param warnings what of the file could not be read
    record Imported(RunWithFigures run, boolean isNew, List<String> warnings) implements Result {}

    /// Nothing of a run could be read; nothing was stored.
    record Unreadable(String reason) implements Result {}
  }

  /// Imports a file. A deleted run comes back when its file is imported again.
  ///
  /// @param declared what the sender says that the file is; null where nothing is said
  public Result importFile(Caller caller, byte[] file, @Nullable RunFileFormat declared) {
    return switch (read(file, declared)) {
      case RunFiles.Reading.Unreadable(var reason) -> new Result.Unreadable(reason);
      case RunFiles.Reading.Recorded(var recorded) -> store(caller, file, recorded);
    };
  }

  private RunFiles.Reading read(byte[] file, @Nullable RunFileFormat declared) {
    try {
      return files.read(new ByteArrayInputStream(file), declared);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be read", e);
    }
  }

  private Result store(Caller caller, byte[] file, RunFromFile recorded) {
    var id = freeOrOwn(caller, file);
    var before = runs.find(id);
    boolean isNew = before.map(Run::finish).isEmpty();
    if (before.filter(Run::isDeleted).isPresent()) {
      var _ = restore.restore(caller, id);
    }
    var details = record(caller, id, recorded, startOf(before, recorded));
    return new Result.Imported(details, isNew, recorded.warnings());
  }

  /// The first id of the file that is not spent: a run that was erased, or that waits to be, and
  /// cannot be restored any more, keeps its id.
  private RunId freeOrOwn(Caller caller, byte[] file) {
    var now = clock.instant();
    for (int generation = 0; generation < MOST_GENERATIONS; generation++) {
      var id = ImportedRunIds.of(caller.account(), file, generation);
      if (runs.find(id).filter(run -> isSpent(run, caller, now)).isEmpty()) {
        return id;
      }
    }
    throw new IllegalStateException("this file was erased for good " + MOST_GENERATIONS + " times");
  }

  private static boolean isSpent(Run run, Caller caller, Instant now) {
    return !RunAccess.mayChangeRunOf(caller, run.owner())
        || (run.isDeleted() && !run.isRestorable(now));
  }

  /// A file that tells no time gets the time of its first import, also when it is taken up again.
  private Instant startOf(Optional<Run> before, RunFromFile recorded) {
    Optional<Instant> known = before.map(Run::start).map(Start::startedAt);
    var told = recorded.startedAt();
    return known.orElse(told == null ? clock.instant() : told);
  }

  private RunWithFigures record(Caller caller, RunId id, RunFromFile recorded, Instant from) {
    var recording = recorded.recording(from);
    var command = new StartRun.Command(from, null, null, null, Visibility.PRIVATE);
    if (start.start(caller, id, command) instanceof StartRun.Result.NotFound) {
      throw new StorageException("run " + id + " was erased meanwhile; send the file again");
    }
    receive(caller, id, recorded.track());
    var pressed =
        new Finish(
            from.plus(recording.elapsed()),
            recorded.track().size() - 1,
            recorded.pauses(),
            recorded.device());
    return switch (finish.finish(caller, id, pressed)) {
      case FinishRun.Result.Finished(var details, _) -> details;
      case FinishRun.Result.Conflicting(var details) -> details;
      case FinishRun.Result.NotFound _ ->
          throw new StorageException("run " + id + " was erased meanwhile; send the file again");
    };
  }

  private void receive(Caller caller, RunId id, Track track) {
    for (int from = 0; from < track.size(); from += ReceivePoints.MAX_BATCH) {
      int to = Math.min(track.size(), from + ReceivePoints.MAX_BATCH);
      if (!(points.receive(caller, id, track.slice(from, to))
          instanceof ReceivePoints.Result.Accepted)) {
        throw new StorageException("run " + id + " was erased meanwhile; send the file again");
      }
    }
  }
}

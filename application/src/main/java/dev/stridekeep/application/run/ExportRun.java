package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Writes a run as a file: the stored points, not smoothed.
public final class ExportRun {
  private final ReadRun runs;
  private final TrackStore tracks;
  private final RunFiles files;

  public ExportRun(ReadRun runs, TrackStore tracks, RunFiles files) {
    this.runs = runs;
    this.tracks = tracks;
    this.files = files;
  }

  /// The run as a file; empty where [ReadRun#find] is.
  public Optional<byte[]> export(Caller caller, RunId id, RunFileFormat format) {
    return runs.find(caller, id).map(this::exported).map(run -> write(run, format));
  }

  private ExportedRun exported(RunWithFigures details) {
    var run = details.run();
    var track = TrackChunk.merge(tracks.readAll(run.id()));
    Finish finish = run.finish();
    List<Pause> pauses = finish == null ? List.of() : finish.pauses();
    var from = run.countsFrom();
    var to = details.result().map(SavedFigures::finishedAt).filter(end -> end.isAfter(from));
    return new ExportedRun(
        run.id(),
        from,
        to.orElse(from),
        track,
        pauses,
        details.result().map(SavedFigures::summary).orElse(null));
  }

  private byte[] write(ExportedRun run, RunFileFormat format) {
    var out = new ByteArrayOutputStream();
    try {
      files.write(run, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }
}

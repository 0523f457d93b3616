package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.gps.TrackAnalysis;
import java.util.Optional;

/// Reads the points of a run, as stored and as analysed.
public final class ReadTrack {
  private final ReadRun runs;
  private final TrackStore tracks;
  private final AnalyseRun analyse = new AnalyseRun();

  public ReadTrack(ReadRun runs, TrackStore tracks) {
    this.runs = runs;
    this.tracks = tracks;
  }

  /// A run with its points.
  ///
  /// @param track as stored, not smoothed
  public record AnalysedTrack(RunWithFigures run, Track track, TrackAnalysis analysis) {}

  /// The run with its points; empty where [ReadRun#find] is.
  public Optional<AnalysedTrack> find(Caller caller, RunId id) {
    return runs.find(caller, id).map(this::read);
  }

  private AnalysedTrack read(RunWithFigures details) {
    var id = details.run().id();
    var track = TrackChunk.merge(tracks.readAll(id));
    var recording = FiguresChoice.recording(details.run(), track);
    return new AnalysedTrack(details, track, analyse.track(recording));
  }
}

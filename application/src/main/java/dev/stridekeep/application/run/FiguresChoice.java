package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which figures a run that is over shows: its own analysis once every point is here, until
/// then the phone's where the phone gave some.
final class FiguresChoice {
  private FiguresChoice() {}

  static SavedFigures of(
      AnalyseRun analyse, Run run, int storedPoints, Track track, BodyProfile body) {
    var stored = track.seqs();
    var recording = recording(run, track);
    var device = recording.device();
    boolean provisional = !run.missing(stored).isEmpty();
    var figures =
        provisional && device != null
            ? analyse.provisionalFigures(recording, device, body)
            : analyse.figures(recording, body);
    return new SavedFigures(
        run.status(stored),
        provisional,
        storedPoints,
        run.finishedAt(lastPoint(track)),
        figures.summary(),
        figures.kilometreSplits(),
        figures.mileSplits(),
        figures.chart());
  }

  /// A run as the engines take it.
  static AnalysisInput recording(Run run, Track track) {
    Finish finish = run.finish();
    List<Pause> pauses = finish == null ? List.of() : finish.pauses();
    return new AnalysisInput(
        track,
        pauses,
        run.countsFrom(),
        run.elapsed(lastPoint(track)),
        finish == null ? null : finish.summary());
  }

  private static @Nullable Instant lastPoint(Track track) {
    return track.isEmpty() ? null : Instant.ofEpochMilli(track.timeMillis(track.size() - 1));
  }
}

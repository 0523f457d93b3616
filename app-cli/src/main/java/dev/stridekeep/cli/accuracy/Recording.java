package dev.stridekeep.cli.accuracy;

import dev.stridekeep.application.run.AnalyseRun;
import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.TrackAnalysis;
import java.time.Instant;
import java.util.List;

/// A recording with what the engine makes of it.
record Recording(Track track, List<Pause> pauses, TrackAnalysis analysis) {
  static Recording of(RunFromFile run) {
    var recording = run.recording(Instant.EPOCH);
    return new Recording(run.track(), recording.pauses(), new AnalyseRun().track(recording));
  }
}

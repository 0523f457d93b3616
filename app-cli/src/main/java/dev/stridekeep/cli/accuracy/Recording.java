package dev.stridekeep.cli.accuracy;

import dev.stridekeep.application.run.AnalyseRun;
import dev.stridekeep.application.run.RecordedRun;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.TrackAnalysis;
import java.time.Instant;

/// A recording with what the engine makes of it.
record Recording(Track track, TrackAnalysis analysis) {
  static Recording of(RecordedRun run) {
    return new Recording(run.track(), new AnalyseRun().track(run.recording(Instant.EPOCH)));
  }
}

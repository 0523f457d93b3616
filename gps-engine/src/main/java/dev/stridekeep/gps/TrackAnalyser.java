package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.util.List;

/// Reads the figures of a run off its track.
///
/// The way of a track: points that cannot be true are left out, each with a reason
/// ([RejectReason]); the rest is smoothed between pauses and gaps; distance is measured along the
/// smoothed line with the [LocalRuler]; stops, ascent and grade are read off it. Every step is O(n)
/// but the sorting of times that do not rise, which is O(n log n).
///
/// Stateless and safe to share between threads. The same track gives the same figures everywhere.
public final class TrackAnalyser {
  /// Changes whenever a figure may change.
  public static final String VERSION = "gps-1";

  /// Analyses a track.
  ///
  /// @param track in the order of its sequence numbers; may be empty, may be dirty
  /// @param pauses that the runner pressed, in any order
  public TrackAnalysis analyse(Track track, List<Pause> pauses) {
    var cleaned = Cleaner.clean(track);
    var course = new Course(track, cleaned, new PauseTimeline(pauses));
    Smoother.smooth(course, NoiseModel.of(course));
    var motion = Motion.along(course);
    var elevation = Elevation.along(course, motion);
    return new TrackAnalysis(course, motion, elevation, cleaned.rejections());
  }
}

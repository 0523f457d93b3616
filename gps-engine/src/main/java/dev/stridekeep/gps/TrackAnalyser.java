package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.util.List;

/// Reads the figures of a run off its track.
///
/// The way of a track: points that cannot be true are left out, each with a reason
/// ([RejectReason]); the noise of the rest is estimated ([NoiseModel]) and smoothed away between
/// pauses and
/// gaps ([Smoother]), which also measures the steps of the runner; stops, ascent and grade are read
/// off the result. Every step is O(n)
/// but the sorting of times that do not rise, which is O(n log n).
///
/// Stateless and safe to share between threads. The same track gives the same figures everywhere.
public final class TrackAnalyser {
  /// Changes whenever a figure may change.
  public static final String VERSION = "gps-2";

  /// Analyses a track.
  ///
  /// @param track in the order of its sequence numbers; may be empty, may be dirty
  /// @param pauses that the runner pressed, in any order
  public TrackAnalysis analyse(Track track, List<Pause> pauses) {
    var cleaned = Cleaner.clean(track);
    var course = new Course(track, cleaned, new PauseTimeline(pauses));
    var noise = NoiseModel.of(course);
    Smoother.smooth(course, noise);
    var motion = Motion.along(course, noise);
    var elevation = Elevation.along(course, motion);
    return new TrackAnalysis(course, motion, elevation, cleaned.rejections());
  }
}

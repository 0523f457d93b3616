package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.util.List;

/// Reads the figures of a run off its track.
///
/// The way of a track: points that cannot be true are left out, each with a reason
/// ([RejectReason]); the noise of the rest is estimated ([NoiseModel]) and smoothed away between
/// pauses and gaps ([Smoother]), which also measures the steps of the runner; stops, ascent and
/// grade are read off the result. Every step is O(n) but the sorting of times that do not rise,
/// which is O(n log n).
///
/// Stateless and safe to share between threads. The same track gives the same figures everywhere.
/// A run that is still going on is followed by [LiveRun].
public final class TrackAnalyser {
  /// Changes whenever a figure may change.
  public static final String VERSION = "gps-4";

  /// Analyses a track.
  ///
  /// @param track in the order of its sequence numbers; may be empty, may be dirty
  /// @param pauses that the runner pressed, in any order
  public TrackAnalysis analyse(Track track, List<Pause> pauses) {
    var cleaned = Cleaner.clean(track);
    var way = Way.of(track, cleaned, pauses);
    var elevation = Elevation.along(way.course(), way.motion());
    return new TrackAnalysis(way.course(), way.motion(), elevation, cleaned.rejections());
  }

  /// The kept points of a track, smoothed, and the movement along them.
  record Way(Course course, Motion motion) {
    static Way of(Track track, Cleaner.Cleaned cleaned, List<Pause> pauses) {
      var course = new Course(track, cleaned, new PauseTimeline(pauses));
      var noise = NoiseModel.of(course);
      Smoother.smooth(course, noise);
      return new Way(course, Motion.along(course, noise));
    }
  }
}

package dev.stridekeep.cli.accuracy;

import dev.stridekeep.domain.run.Track;

/// A way to read figures off a track.
interface Method {
  /// As in the head of a column.
  String name();

  Estimate of(Recording recording);

  /// What a method says; NaN where it says nothing.
  ///
  /// @param distance [m]
  /// @param moving [s]
  /// @param ascent [m]
  /// @param descent [m]
  record Estimate(double distance, double moving, double ascent, double descent) {}

  /// Whether a track has anything to measure.
  static boolean hasPositions(Track track) {
    for (int i = 0; i < track.size(); i++) {
      if (track.hasPosition(i)) {
        return true;
      }
    }
    return false;
  }
}

package dev.stridekeep.files;

import dev.stridekeep.gps.LocalRuler;

/// The length of a line of positions that nobody has told a time of, as planned routes have.
final class UntimedLine {
  private double metres;
  private int points;
  private boolean broken = true;
  private double lastLatitude;
  private double lastLongitude;

  /// Adds a position, within +-90 and +-180 deg.
  void add(double latitude, double longitude) {
    if (!broken) {
      metres += LocalRuler.between(lastLatitude, lastLongitude, latitude, longitude);
    }
    broken = false;
    lastLatitude = latitude;
    lastLongitude = longitude;
    points++;
  }

  /// The next position does not follow the last one.
  void breakHere() {
    broken = true;
  }

  int points() {
    return points;
  }

  double metres() {
    return metres;
  }
}

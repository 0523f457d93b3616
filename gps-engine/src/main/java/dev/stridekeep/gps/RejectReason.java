package dev.stridekeep.gps;

/// Why a stored trackpoint takes no part in the analysis of positions.
public enum RejectReason {
  /// The point has no position; its heart rate and cadence still count.
  NO_POSITION,
  /// Same time and same position as a point that is kept.
  DUPLICATE,
  /// Its time is not later than that of the points around it, in the order of the track.
  TIME_NOT_ADVANCING,
  /// Its time is days away from that of most other points: a clock that was not set yet.
  CLOCK_NOT_SET,
  /// No runner could have been there between the points around it.
  IMPOSSIBLE_SPEED,
  /// The device itself gives it an accuracy that is useless beside that of the other points.
  POOR_ACCURACY,
  /// At the start of the track, before the receiver had settled.
  COLD_START
}

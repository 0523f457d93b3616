package dev.stridekeep.energy;

/// How a body moved, as segments. Time that is in no segment costs no energy here: leave out pauses
/// and gaps. A segment is whole, however long: its time is never capped.
public interface Motion {
  /// Number of segments.
  int segments();

  /// Length of a segment in time, finite and >= 0, [s].
  double seconds(int i);

  /// Smoothed speed over the ground, finite and >= 0, [m/s].
  double speed(int i);

  /// Rise over run over a window around the segment, as a fraction; NaN where unknown.
  double grade(int i);

  /// Whether the body moved at all.
  boolean moving(int i);

  /// Steps per minute, both feet; NaN where unknown.
  default double cadence(int i) {
    return Double.NaN;
  }

  /// Beats per minute; NaN where unknown.
  default double heartRate(int i) {
    return Double.NaN;
  }

  /// Whether the speeds are no more than means over a whole run, from totals that a device gave.
  default boolean totalsOnly() {
    return false;
  }
}

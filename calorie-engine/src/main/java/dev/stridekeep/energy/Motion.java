package dev.stridekeep.energy;

/// How a body moved, as segments. Time that is in no segment costs no energy here: leave out pauses
/// and gaps.
public interface Motion {
  /// Number of segments.
  int segments();

  /// Length of a segment in time, finite and >= 0, [s].
  double seconds(int i);

  /// Speed over the ground, finite and >= 0, [m/s].
  double speed(int i);

  /// Rise over run, as a fraction; 0 where unknown.
  double grade(int i);

  /// Whether the body moved at all.
  boolean moving(int i);
}

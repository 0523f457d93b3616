package dev.stridekeep.energy;

/// Straight way from 0 to 1, so that no model takes over from another with a step.
final class Ramp {
  private Ramp() {}

  /// 0 up to `from`, 1 as of `to`, straight between.
  static double up(double x, double from, double to) {
    return Math.max(0, Math.min(1, (x - from) / (to - from)));
  }

  /// 1 up to `from`, 0 as of `to`, straight between.
  static double down(double x, double from, double to) {
    return 1 - up(x, from, to);
  }
}

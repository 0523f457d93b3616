package dev.stridekeep.testkit.generator;

import java.time.Duration;

/// A stretch of time at one intended speed.
///
/// @param lasting > 0
/// @param speed [m/s], 0 or more; the runner gets there at 1 m/s each second
public record Leg(Duration lasting, double speed) {
  public Leg {
    if (!lasting.isPositive() || !(speed >= 0 && speed <= 12)) {
      throw new IllegalArgumentException("no such leg: " + lasting + " at " + speed + " m/s");
    }
  }
}

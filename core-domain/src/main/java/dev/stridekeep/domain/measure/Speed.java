package dev.stridekeep.domain.measure;

import java.time.Duration;
import java.util.Optional;

/// Speed over the ground, [m/s].
///
/// @param metresPerSecond finite and >= 0
public record Speed(double metresPerSecond) {
  public Speed {
    if (!(metresPerSecond >= 0 && metresPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("speed must be finite and >= 0 m/s: " + metresPerSecond);
    }
  }

  /// Mean speed of a distance in a time; empty when no time has passed.
  public static Optional<Speed> of(Distance distance, Duration time) {
    double seconds = Seconds.of(time);
    return seconds > 0 ? Optional.of(new Speed(distance.metres() / seconds)) : Optional.empty();
  }
}

package dev.stridekeep.domain.measure;

import java.time.Duration;
import java.util.Optional;

/// Pace of a run: time per distance, [s/km].
///
/// @param secondsPerKm finite and > 0; standing still has no pace, see [Speed]
public record Pace(double secondsPerKm) {
  public Pace {
    if (!(secondsPerKm > 0 && secondsPerKm < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("pace must be finite and > 0 s/km: " + secondsPerKm);
    }
  }

  /// Mean pace of a distance in a time; empty where there is no distance or no time.
  public static Optional<Pace> of(Distance distance, Duration time) {
    double secondsPerKm = Seconds.of(time) / (distance.metres() / 1000);
    return secondsPerKm > 0 && secondsPerKm < Double.POSITIVE_INFINITY
        ? Optional.of(new Pace(secondsPerKm))
        : Optional.empty();
  }
}

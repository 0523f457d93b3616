package dev.stridekeep.domain.run;

import dev.stridekeep.domain.measure.Distance;
import java.time.Duration;

/// What the recording device itself says of a run: shown until the server's own analysis replaces
/// it, and kept only where there are no positions to analyse.
public record DeviceSummary(Distance distance, Duration moving, Duration elapsed) {
  public DeviceSummary {
    if (moving.isNegative() || elapsed.isNegative()) {
      throw new IllegalArgumentException("times must be >= 0: " + moving + ", " + elapsed);
    }
  }
}

package dev.stridekeep.rest.run;

import dev.stridekeep.domain.measure.Seconds;
import java.time.Duration;

/// Numbers as they go over the wire.
public final class Rounded {
  private Rounded() {}

  public static double thousandths(double value) {
    return Math.round(value * 1e3) / 1e3;
  }

  public static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  public static double seconds(Duration time) {
    return thousandths(Seconds.of(time));
  }
}

package dev.stridekeep.domain.measure;

import java.time.Duration;

/// Times as bare numbers, for formulas and for the wire.
public final class Seconds {
  private Seconds() {}

  /// A time in seconds. Unlike a division of [Duration#toNanos] it has no time that it fails on:
  /// phones with wrong clocks record runs of thousands of years.
  public static double of(Duration time) {
    return time.getSeconds() + time.getNano() / 1e9;
  }
}

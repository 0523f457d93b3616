package dev.stridekeep.domain.measure;

import java.time.Duration;

/// Times as bare numbers of seconds, for formulas and for the wire, and back.
public final class Seconds {
  private Seconds() {}

  /// A time in seconds. Unlike a division of [Duration#toNanos] it has no time that it fails on:
  /// phones with wrong clocks record runs of thousands of years.
  public static double of(Duration time) {
    return time.getSeconds() + time.getNano() / 1e9;
  }

  /// The time that a number of seconds stands for, to the nanosecond.
  ///
  /// @param seconds finite
  public static Duration toDuration(double seconds) {
    long whole = (long) requireFinite(seconds);
    return Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9));
  }

  /// The time that a number of seconds stands for, to the millisecond, which is all that phones and
  /// watches mean.
  ///
  /// @param seconds finite
  public static Duration toDurationInMillis(double seconds) {
    return Duration.ofMillis(Math.round(requireFinite(seconds) * 1e3));
  }

  private static double requireFinite(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("a time must be finite: " + seconds);
    }
    return seconds;
  }
}

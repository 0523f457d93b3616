package dev.stridekeep.cli;

import java.time.Duration;
import java.util.Locale;

/// Numbers as runners read them.
final class Wording {
  private Wording() {}

  /// `5.02 km`, or `840 m` below a kilometre.
  static String distance(double metres) {
    return metres < 1000
        ? String.format(Locale.ROOT, "%.0f m", metres)
        : String.format(Locale.ROOT, "%.2f km", metres / 1000);
  }

  /// `31:42`, or `1:02:07` from an hour on.
  static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /// `6:19 /km`.
  static String pace(double secondsPerKm) {
    return time(secondsPerKm) + " /km";
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /// `3.4 ms`, or `1.20 s` from a second on.
  static String took(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    return millis < 1000
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1000);
  }
}

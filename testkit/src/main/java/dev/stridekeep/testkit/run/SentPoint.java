package dev.stridekeep.testkit.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A point as a phone sends it, at whatever resolution its sensors have.
///
/// @param latitude [deg]
/// @param longitude [deg]
/// @param altitude [m]
/// @param heartRate [bpm]
public record SentPoint(
    int seq,
    long timeMillis,
    double latitude,
    double longitude,
    double altitude,
    double heartRate) {
  /// Time of point 0 of every track made here.
  public static final Instant FIRST_TIME = Instant.parse("2026-03-01T05:00:05Z");

  /// How what is sent differs from the point that the phone recorded.
  public enum Twist {
    /// Not at all.
    NONE,
    /// By less than the stored resolution: the same point.
    BELOW_RESOLUTION,
    LATER_BY_1_MS,
    NORTH_BY_1E7,
    HIGHER_BY_10_CM,
    HEART_RATE_BY_1
  }

  /// The point of one and the same run with this sequence number: 1 Hz, due north-east.
  public static SentPoint of(int seq, Twist twist) {
    double tiny = twist == Twist.BELOW_RESOLUTION ? 2e-8 : 0;
    return new SentPoint(
        seq,
        FIRST_TIME.toEpochMilli() + seq * 1000L + (twist == Twist.LATER_BY_1_MS ? 1 : 0),
        (500_000_000L + seq * 180L + (twist == Twist.NORTH_BY_1E7 ? 1 : 0)) / 1e7 + tiny,
        (140_000_000L + seq * 280L) / 1e7 - tiny,
        (2_000 + seq % 50 + (twist == Twist.HIGHER_BY_10_CM ? 1 : 0)) / 10.0,
        140 + seq % 7 + (twist == Twist.HEART_RATE_BY_1 ? 1 : 0));
  }

  /// Points `first` to `last`, both included.
  public static List<SentPoint> range(int first, int last, Twist twist) {
    var points = new ArrayList<SentPoint>();
    for (int seq = first; seq <= last; seq++) {
      points.add(of(seq, twist));
    }
    return List.copyOf(points);
  }

  /// What must be stored of it.
  public Fix fix() {
    return Fix.of(timeMillis, latitude, longitude, altitude, heartRate);
  }
}

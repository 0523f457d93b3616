package dev.stridekeep.testkit.run;

/// A point as it must come back out of a track: rounded to the stored resolution.
///
/// @param timeMillis since the epoch
/// @param latitude [1e-7 deg]
/// @param longitude [1e-7 deg]
/// @param altitude [0.1 m]
/// @param heartRate [bpm]
public record Fix(long timeMillis, long latitude, long longitude, long altitude, long heartRate) {
  /// Rounds a point to the stored resolution.
  ///
  /// @param latitude [deg]
  /// @param longitude [deg]
  /// @param altitude [m]
  /// @param heartRate [bpm]
  public static Fix of(
      long timeMillis, double latitude, double longitude, double altitude, double heartRate) {
    return new Fix(
        timeMillis,
        Math.round(latitude * 1e7),
        Math.round(longitude * 1e7),
        Math.round(altitude * 10),
        Math.round(heartRate));
  }
}

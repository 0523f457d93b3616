package dev.stridekeep.testkit.generator;

/// What a receiver does to a true position.
///
/// The slow error is a first-order Gauss-Markov process on each axis, the usual model of what
/// satellites' geometry and the atmosphere leave; white noise stands on top of it; a burst is the
/// jump that reflections at buildings make; a dropout is a time without points; a cold start is an
/// offset that fades after the first fix.
///
/// @param slow standard deviation of the slow error on each axis, [m]
/// @param slowSeconds correlation time of the slow error, [s]
/// @param white standard deviation of the white noise on each axis, [m]
/// @param burstsPerHour mean count
/// @param burstMetres standard deviation of a burst's jump on each axis, [m]
/// @param dropoutsPerHour mean count, each of 10 to 40 s
/// @param coldStartMetres offset at the first point, [m]; fades with 20 s
/// @param duplicatesPerHour mean count of points that are recorded twice
public record GpsErrors(
    double slow,
    double slowSeconds,
    double white,
    double burstsPerHour,
    double burstMetres,
    double dropoutsPerHour,
    double coldStartMetres,
    double duplicatesPerHour) {
  public static final GpsErrors NONE = new GpsErrors(0, 30, 0, 0, 0, 0, 0, 0);

  /// A watch under an open sky.
  public static final GpsErrors WATCH = new GpsErrors(1.5, 60, 0.3, 0, 0, 0, 0, 0);

  /// A phone in the hand, some trees.
  public static final GpsErrors PHONE = new GpsErrors(3, 40, 0.7, 2, 15, 1, 15, 2);

  /// A phone between tall buildings.
  public static final GpsErrors CITY = new GpsErrors(5, 25, 1.2, 20, 30, 4, 40, 6);
}

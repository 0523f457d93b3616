package dev.stridekeep.testkit.generator;

import java.time.Duration;
import java.time.Instant;

/// All that a simulated run depends on.
///
/// @param latitude of the course's origin, [deg], within +-80
/// @param longitude of the course's origin, [deg], within +-179
/// @param heartRate whether the device has a heart rate sensor
/// @param cadence whether the device counts steps
public record RunScript(
    long seed,
    Instant start,
    double latitude,
    double longitude,
    Course course,
    Pacing pacing,
    Recording recording,
    GpsErrors gps,
    Altimeter altimeter,
    boolean heartRate,
    boolean cadence) {
  private static final Instant MORNING = Instant.parse("2026-05-02T06:30:00Z");

  public RunScript {
    if (!(Math.abs(latitude) <= 80 && Math.abs(longitude) <= 179)) {
      throw new IllegalArgumentException("no course there: " + latitude + ", " + longitude);
    }
  }

  /// A beginner's 5 km over hills: running and walking in turn, two stops, a phone.
  public static RunScript beginner5k(long seed) {
    var pacing =
        Pacing.intervals(Duration.ofSeconds(120), 2.6, Duration.ofSeconds(60), 1.5, 5000)
            .withStops(
                new Stop(1400, Duration.ofSeconds(45)), new Stop(3600, Duration.ofSeconds(70)));
    return base(seed, Course.hills(), pacing, GpsErrors.PHONE);
  }

  /// An even 10 km in a park with a watch.
  public static RunScript steady10k(long seed) {
    return base(seed, Course.parkLoop(), Pacing.steady(3.1, 10_000), GpsErrors.WATCH);
  }

  /// A run through a city with traffic lights.
  public static RunScript city6k(long seed) {
    var pacing =
        Pacing.steady(2.8, 6000)
            .withStops(
                new Stop(700, Duration.ofSeconds(30)),
                new Stop(2500, Duration.ofSeconds(50)),
                new Stop(4100, Duration.ofSeconds(20)));
    return base(seed, Course.cityCorners(), pacing, GpsErrors.CITY).withAltimeter(Altimeter.GPS);
  }

  private static RunScript base(long seed, Course course, Pacing pacing, GpsErrors gps) {
    return new RunScript(
        seed,
        MORNING,
        50.0755,
        14.4378,
        course,
        pacing,
        Recording.EACH_SECOND,
        gps,
        Altimeter.BAROMETER,
        true,
        true);
  }

  public RunScript withStart(Instant other) {
    return new RunScript(
        seed, other, latitude, longitude, course, pacing, recording, gps, altimeter, heartRate,
        cadence);
  }

  public RunScript withOrigin(double otherLatitude, double otherLongitude) {
    return new RunScript(
        seed,
        start,
        otherLatitude,
        otherLongitude,
        course,
        pacing,
        recording,
        gps,
        altimeter,
        heartRate,
        cadence);
  }

  public RunScript withCourse(Course other) {
    return new RunScript(
        seed, start, latitude, longitude, other, pacing, recording, gps, altimeter, heartRate,
        cadence);
  }

  public RunScript withPacing(Pacing other) {
    return new RunScript(
        seed, start, latitude, longitude, course, other, recording, gps, altimeter, heartRate,
        cadence);
  }

  public RunScript withRecording(Recording other) {
    return new RunScript(
        seed, start, latitude, longitude, course, pacing, other, gps, altimeter, heartRate,
        cadence);
  }

  public RunScript withGps(GpsErrors other) {
    return new RunScript(
        seed, start, latitude, longitude, course, pacing, recording, other, altimeter, heartRate,
        cadence);
  }

  public RunScript withAltimeter(Altimeter other) {
    return new RunScript(
        seed, start, latitude, longitude, course, pacing, recording, gps, other, heartRate,
        cadence);
  }

  public RunScript withoutBodySensors() {
    return new RunScript(
        seed, start, latitude, longitude, course, pacing, recording, gps, altimeter, false, false);
  }
}

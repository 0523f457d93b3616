package dev.stridekeep.testkit.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RunGeneratorTest {
  private static final RunScript SCRIPT = RunScript.beginner5k(7);

  @Test
  void the_same_script_gives_the_same_run() {
    assertEquals(
        RunGenerator.generate(SCRIPT).recorded(), RunGenerator.generate(SCRIPT).recorded());
    assertNotEquals(
        RunGenerator.generate(SCRIPT).recorded(),
        RunGenerator.generate(RunScript.beginner5k(8)).recorded());
  }

  @Test
  void the_true_distance_is_where_the_pacing_ends() {
    var truth = RunGenerator.generate(SCRIPT).truth();
    assertEquals(5000, truth.distance().metres(), 5);
    assertTrue(truth.moving().compareTo(truth.elapsed().minusSeconds(100)) < 0, truth.toString());
    assertTrue(truth.ascent() > 60 && truth.ascent() < 200, truth.toString());
  }

  @Test
  void an_exact_recording_of_a_level_track_measures_its_laps() {
    var script =
        RunScript.steady10k(1)
            .withCourse(Course.oval400())
            .withPacing(Pacing.steady(4, 4000))
            .withGps(GpsErrors.NONE)
            .withAltimeter(Altimeter.PERFECT);
    var run = RunGenerator.generate(script);
    assertEquals(4000, run.truth().distance().metres(), 1);
    assertEquals(0, run.truth().ascent());
    assertEquals(4000, chordMetres(run.recorded()), 12);
    assertEquals(chordMetres(run.clean()), chordMetres(run.recorded()), 1e-6);
  }

  @Test
  void errors_are_as_large_as_they_were_asked_for() {
    var run =
        RunGenerator.generate(
            RunScript.steady10k(3).withGps(new GpsErrors(3, 30, 0, 0, 0, 0, 0, 0)));
    double squares = 0;
    for (int i = 0; i < run.recorded().size(); i++) {
      double north = run.recorded().latitude(i) - run.clean().latitude(i);
      squares += StrictMath.pow(north * 111_200, 2);
    }
    assertEquals(3, StrictMath.sqrt(squares / run.recorded().size()), 0.7);
  }

  @Test
  void dropouts_duplicates_and_smart_recording_are_there_when_asked_for() {
    var everySecond = RunGenerator.generate(SCRIPT).recorded();
    var smart = RunGenerator.generate(SCRIPT.withRecording(Recording.SMART)).recorded();
    assertTrue(smart.size() < everySecond.size() / 2, smart + " of " + everySecond);
    var city = RunGenerator.generate(RunScript.city6k(5)).recorded();
    long longest = 0;
    int repeated = 0;
    for (int i = 1; i < city.size(); i++) {
      longest = Math.max(longest, city.timeMillis(i) - city.timeMillis(i - 1));
      repeated += city.timeMillis(i) == city.timeMillis(i - 1) ? 1 : 0;
    }
    assertTrue(longest >= 9000, "longest gap " + longest);
    assertTrue(repeated > 0, "no duplicates");
  }

  @Test
  void a_device_without_sensors_records_none() {
    var bare =
        RunGenerator.generate(SCRIPT.withoutBodySensors().withAltimeter(Altimeter.NONE)).recorded();
    assertEquals(Track.ABSENT, bare.heartRate(100));
    assertEquals(Track.ABSENT, bare.cadence(100));
    assertTrue(!bare.hasAltitude(100));
  }

  @Test
  void standing_still_takes_time_and_no_way() {
    var pacing = Pacing.steady(3, 900);
    var moving = RunGenerator.generate(SCRIPT.withPacing(pacing)).truth();
    var stopped =
        RunGenerator.generate(
                SCRIPT.withPacing(pacing.withStops(new Stop(300, Duration.ofMinutes(2)))))
            .truth();
    assertEquals(moving.distance().metres(), stopped.distance().metres(), 3);
    assertEquals(120.0, stopped.elapsed().minus(stopped.moving()).toMillis() / 1000.0, 6.0);
  }

  @Test
  void a_gpx_says_that_it_is_simulated() {
    var out = new ByteArrayOutputStream();
    SimulatedGpx.write(RunGenerator.generate(SCRIPT), "Simulated run", out);
    var text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("<desc>Simulated: made by a seeded generator (seed 7)"), text);
    assertTrue(text.trim().endsWith("</trkseg></trk></gpx>"), "not closed");
  }

  private static double chordMetres(Track track) {
    double sum = 0;
    for (int i = 1; i < track.size(); i++) {
      double middle = StrictMath.toRadians((track.latitude(i) + track.latitude(i - 1)) / 2);
      double north = StrictMath.toRadians(track.latitude(i) - track.latitude(i - 1)) * 6_367_000;
      double east =
          StrictMath.toRadians(track.longitude(i) - track.longitude(i - 1))
              * StrictMath.cos(middle)
              * 6_390_700;
      sum += StrictMath.hypot(north, east);
    }
    return sum;
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElevationTest {
  private static final double SPEED = 3;
  private static final double LAP = 400;

  @Test
  void hills_count_from_foot_to_top() {
    var way = straight(1200, s -> 20 * Math.sin(s / 600 * Math.PI), 0.2);
    assertEquals(120, way.ascentMetres(), 6);
    assertEquals(120, way.descentMetres(), 6);
  }

  @Test
  void a_level_way_under_the_noise_of_a_barometer_climbs_nothing() {
    var way = straight(1200, s -> 0, 0.3);
    assertEquals(0, way.ascentMetres(), 1e-9);
    assertEquals(0, way.descentMetres(), 1e-9);
  }

  @Test
  void grade_is_the_slope_of_the_hill() {
    var way = straight(300, s -> 0.08 * s, 0.2);
    assertEquals(0.08, way.grade(150), 0.01);
  }

  @Test
  void laps_at_one_height_climb_nothing_though_the_altitude_sways() {
    assertEquals(0, laps(s -> 0, 5).ascentMetres(), 2);
  }

  @Test
  void the_hill_of_each_lap_still_counts() {
    double ascent = laps(s -> 10 * Math.sin(s / LAP * 2 * Math.PI), 5).ascentMetres();
    assertEquals(9 * 20, ascent, 18);
  }

  @Test
  void who_stands_climbs_nothing_though_the_altitude_sways() {
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= 900; t++) {
      double way = SPEED * (Math.min(t, 150) + Math.max(0, t - 750));
      double sway = t < 170 || t > 730 ? 0 : 20 * Math.sin((t - 170) / 40.0 * Math.PI);
      track.at(t, way, 0, 100 + sway);
    }
    assertTrue(new TrackAnalyser().analyse(track.build(), List.of()).ascentMetres() < 5);
  }

  /// Nine laps of a circle whose altitude sways slowly by a few metres.
  private static TrackAnalysis laps(DoubleUnaryOperator height, double sway) {
    var track = SyntheticTrack.inMilan();
    int seconds = (int) (9 * LAP / SPEED);
    for (int t = 0; t <= seconds; t++) {
      double s = SPEED * t;
      double angle = s / LAP * 2 * Math.PI;
      double radius = LAP / 2 / Math.PI;
      double error = sway * Math.sin(t / 317.0 * 2 * Math.PI);
      track.at(
          t,
          radius * Math.cos(angle),
          radius * Math.sin(angle),
          100 + height.applyAsDouble(s) + error);
    }
    return new TrackAnalyser().analyse(track.build(), List.of());
  }

  private static TrackAnalysis straight(int seconds, DoubleUnaryOperator height, double noise) {
    var random = new Random(11);
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= seconds; t++) {
      double s = SPEED * t;
      track.at(t, s, 0, 100 + height.applyAsDouble(s) + noise * random.nextGaussian());
    }
    return new TrackAnalyser().analyse(track.build(), List.of());
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoisyDistanceTest {
  private static TrackAnalysis analyse(SyntheticTrack track) {
    return new TrackAnalyser().analyse(track.build(), List.of());
  }

  /// East at 3 m/s, standing between two times, under an error that grows and decays (first-order
  /// Gauss-Markov, per axis) and white noise of 0.3 m.
  private static SyntheticTrack drifting(double sigma, double tau, int stop, int go, int end) {
    var random = new Random(11);
    var track = SyntheticTrack.inMilan().noise(0.3);
    double keep = Math.exp(-1 / tau);
    double kick = sigma * Math.sqrt(1 - keep * keep);
    double ex = 0;
    double ey = 0;
    for (int t = 0; t <= end; t++) {
      ex = keep * ex + kick * random.nextGaussian();
      ey = keep * ey + kick * random.nextGaussian();
      double way = 3.0 * (Math.min(t, stop) + Math.max(0, t - go));
      track.at(t, way + ex, ey);
    }
    return track;
  }

  @Test
  void slow_error_adds_little_to_a_run() {
    var analysis = analyse(drifting(5, 100, 1800, 1800, 1800));
    assertEquals(5400, analysis.distanceMetres(), 0.01 * 5400);
    assertEquals(1800, analysis.movingSeconds(), 5);
  }

  @Test
  void a_stop_under_slow_error_is_found_to_a_few_seconds() {
    var analysis = analyse(drifting(4, 100, 600, 660, 1260));
    assertEquals(1200, analysis.movingSeconds(), 8);
    assertEquals(3600, analysis.distanceMetres(), 0.01 * 3600);
  }

  @Test
  void standing_under_slow_error_is_neither_distance_nor_moving_time() {
    var analysis = analyse(drifting(4, 100, 0, 900, 900));
    assertTrue(analysis.movingSeconds() < 20, "moving: " + analysis.movingSeconds());
    assertTrue(analysis.distanceMetres() < 20, "distance: " + analysis.distanceMetres());
  }

  @Test
  void a_point_stored_again_and_again_is_no_distance() {
    var analysis = analyse(SyntheticTrack.inMilan().eastwards(0, 300, 50, 0));
    assertEquals(0, analysis.distanceMetres(), 1e-6);
    assertEquals(0, analysis.movingSeconds(), 1e-9);
  }

  @Test
  void bursts_of_multipath_add_little() {
    var track = SyntheticTrack.inMilan().noise(0.5);
    for (int t = 0; t <= 1200; t++) {
      double aside = t % 200 >= 100 && t % 200 < 105 ? 40 : 0;
      track.at(t, 3 * t, aside);
    }
    assertEquals(3600, analyse(track).distanceMetres(), 0.015 * 3600);
  }

  @Test
  void points_at_uneven_intervals_keep_the_length() {
    var random = new Random(5);
    var track = SyntheticTrack.inMilan().noise(0.5);
    int t = 0;
    while (t < 3600) {
      track.at(t, 3 * t, 0);
      t += 1 + random.nextInt(60);
    }
    track.at(3600, 10_800, 0);
    var analysis = analyse(track);
    assertEquals(10_800, analysis.distanceMetres(), 0.005 * 10_800);
    assertEquals(3600, analysis.movingSeconds(), 1e-6);
  }

  @Test
  void a_noisy_stretch_is_smoothed_more_than_the_quiet_rest() {
    var track = SyntheticTrack.inMilan().noise(0.1).eastwards(0, 1199, 0, 3);
    track.noise(1.5).eastwards(1200, 1799, 3600, 3).noise(0.1).eastwards(1800, 3000, 5400, 3);
    var course = course(track);
    var noise = NoiseModel.of(course);
    assertTrue(noise.white(1500) > 2.5 * noise.white(600));
    assertTrue(noise.wander(1500, 30) > noise.wander(600, 30));
    assertEquals(9000, analyse(track).distanceMetres(), 0.01 * 9000);
  }

  private static Course course(SyntheticTrack track) {
    var built = track.build();
    return new Course(built, Cleaner.clean(built), new PauseTimeline(List.of()));
  }

  @Test
  void white_noise_and_drift_are_told_apart() {
    var white = AllanFit.of(course(SyntheticTrack.inMilan().noise(1).eastwards(0, 3600, 0, 3)));
    assertEquals(1, white.white(), 0.3);
    assertEquals(0, white.drift(), 0.15);
    var drift = AllanFit.of(course(drifting(5, 100, 3600, 3600, 3600)));
    assertEquals(0.5, drift.drift(), 0.2);
    assertTrue(drift.white() < 0.3, "white: " + drift.white());
  }

  @Test
  void a_run_over_the_pole_has_its_length() {
    var track = new SyntheticTrack(89.99, 10);
    for (int t = 0; t <= 300; t++) {
      track.at(t, 0, 3 * t);
    }
    var back = new SyntheticTrack(89.9999, 10);
    for (int t = 0; t <= 300; t++) {
      back.at(t, 0, -3 * t);
    }
    assertEquals(900, analyse(track).distanceMetres(), 1);
    assertEquals(900, analyse(back).distanceMetres(), 1);
  }
}

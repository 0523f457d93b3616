package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackAnalyserTest {
  private static TrackAnalysis analyse(SyntheticTrack track, Pause... pauses) {
    return new TrackAnalyser().analyse(track.build(), List.of(pauses));
  }

  @Test
  void an_empty_track_has_no_figures() {
    var analysis = new TrackAnalyser().analyse(Track.EMPTY, List.of());
    assertEquals(0, analysis.size());
    assertEquals(0, analysis.distanceMetres());
    assertTrue(Double.isNaN(analysis.ascentMetres()));
    assertEquals(List.of(), analysis.splits(1000, 0, 60));
    assertEquals(List.of(), analysis.bestEfforts());
    assertEquals(0, analysis.chart().size());
  }

  @Test
  void one_point_is_a_place_and_no_way() {
    var analysis = analyse(SyntheticTrack.inMilan().at(0, 0, 0, 120));
    assertEquals(1, analysis.size());
    assertEquals(0, analysis.distanceMetres());
    assertEquals(0, analysis.ascentMetres());
    assertEquals(1, analysis.splits(1000, 0, 60).size());
    assertEquals(1, analysis.chart().size());
  }

  @Test
  void points_without_position_give_heart_rate_and_nothing_else() {
    var analysis =
        analyse(SyntheticTrack.inMilan().body(0, 120, 160).body(1, 140, 0).body(2, 250, 170));
    assertEquals(0, analysis.size());
    assertEquals(Map.of(RejectReason.NO_POSITION, 3), analysis.rejections());
    assertEquals(130, analysis.averageHeartRate().orElseThrow());
    assertEquals(140, analysis.maxHeartRate().orElseThrow());
    assertEquals(165, analysis.averageCadence().orElseThrow());
  }

  @Test
  void a_straight_run_has_its_length() {
    var analysis = analyse(SyntheticTrack.inMilan().eastwards(0, 1000, 0, 3));
    assertEquals(3000, analysis.distanceMetres(), 0.05);
    assertEquals(1000, analysis.movingSeconds(), 1e-9);
    assertEquals(3, analysis.speed(500), 0.01);
    assertEquals(0, analysis.rejectedPoints());
  }

  @Test
  void noise_adds_little_to_a_straight_run() {
    var analysis = analyse(SyntheticTrack.inMilan().noise(3).eastwards(0, 1200, 0, 3));
    assertEquals(3600, analysis.distanceMetres(), 0.02 * 3600);
  }

  @Test
  void a_run_across_the_antimeridian_has_its_length() {
    var analysis = analyse(new SyntheticTrack(-16.8, 179.999).eastwards(0, 600, 0, 3));
    assertEquals(1800, analysis.distanceMetres(), 0.05);
    assertTrue(Math.abs(analysis.longitude(600)) <= 180);
  }

  @Test
  void a_run_near_the_pole_has_its_length() {
    var track = new SyntheticTrack(89.9, 10);
    for (int t = 0; t <= 600; t++) {
      track.at(t, 0, 3 * t);
    }
    assertEquals(1800, analyse(track).distanceMetres(), 0.5);
  }

  @Test
  void standing_still_is_no_distance_and_no_moving_time() {
    var analysis = analyse(SyntheticTrack.inMilan().noise(1).eastwards(0, 600, 0, 0));
    assertTrue(analysis.distanceMetres() < 5, "distance: " + analysis.distanceMetres());
    assertTrue(analysis.movingSeconds() < 10, "moving: " + analysis.movingSeconds());
  }

  @Test
  void a_stop_at_a_light_is_found_to_a_few_seconds() {
    var track = SyntheticTrack.inMilan().noise(0.5).eastwards(0, 299, 0, 3);
    track.eastwards(300, 359, 900, 0).eastwards(360, 660, 900, 3);
    var analysis = analyse(track);
    assertEquals(600, analysis.movingSeconds(), 6);
    assertEquals(1800, analysis.distanceMetres(), 12);
    assertFalse(analysis.moving(330));
    assertTrue(analysis.counted(330));
  }

  @Test
  void a_slow_walk_is_not_a_stop() {
    var analysis = analyse(SyntheticTrack.inMilan().eastwards(0, 600, 0, 0.7));
    assertEquals(600, analysis.movingSeconds(), 1e-9);
    assertEquals(420, analysis.distanceMetres(), 0.1);
  }

  @Test
  void climbing_without_altitude_is_unknown() {
    var analysis = analyse(SyntheticTrack.inMilan().eastwards(0, 100, 0, 3));
    assertTrue(Double.isNaN(analysis.ascentMetres()));
    assertTrue(Double.isNaN(analysis.descentMetres()));
    assertTrue(Double.isNaN(analysis.altitude(50)));
    assertEquals(0, analysis.grade(50));
  }

  @Test
  void a_hill_is_climbed_and_gone_down_at_its_grade() {
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= 1000; t++) {
      track.at(t, 3 * t, 0, 100 + 0.15 * Math.min(t, 1000 - t));
    }
    var analysis = analyse(track);
    assertEquals(75, analysis.ascentMetres(), 3);
    assertEquals(75, analysis.descentMetres(), 3);
    assertEquals(0.05, analysis.grade(250), 1e-3);
    assertEquals(-0.05, analysis.grade(750), 1e-3);
  }
}

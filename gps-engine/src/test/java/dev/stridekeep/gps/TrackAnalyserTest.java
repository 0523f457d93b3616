package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackAnalyserTest {
  private final TrackAnalyser analyser = new TrackAnalyser();

  private TrackAnalysis analyse(SyntheticTrack track, Pause... pauses) {
    return analyser.analyse(track.build(), List.of(pauses));
  }

  private static Pause pause(double from, double to) {
    return new Pause(
        Instant.ofEpochMilli(SyntheticTrack.START + (long) (from * 1000)),
        Instant.ofEpochMilli(SyntheticTrack.START + (long) (to * 1000)));
  }

  @Test
  void an_empty_track_has_no_figures() {
    var analysis = analyser.analyse(Track.EMPTY, List.of());
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
    assertEquals(0, analysis.rejectedPoints());
  }

  @Test
  void a_pause_is_not_moving_time_and_its_way_is_no_distance() {
    var track = SyntheticTrack.inMilan().eastwards(0, 400, 0, 3);
    var analysis = analyse(track, pause(100, 200));
    assertEquals(900, analysis.distanceMetres(), 0.5);
    assertEquals(300, analysis.movingSeconds(), 1e-6);
    assertFalse(analysis.counted(150));
    assertEquals(400, analysis.elapsedSeconds(analysis.size() - 1), 1e-9);
  }

  @Test
  void a_teleport_costs_its_points_and_no_others() {
    var track = SyntheticTrack.inMilan().eastwards(0, 200, 0, 3);
    track.at(201, 100_603, 0).at(202, 100_606, 0).eastwards(203, 400, 609, 3);
    var analysis = analyse(track);
    assertEquals(Map.of(RejectReason.IMPOSSIBLE_SPEED, 2), analysis.rejections());
    assertEquals(1200, analysis.distanceMetres(), 0.1);
  }

  @Test
  void standing_still_is_no_distance() {
    var track = SyntheticTrack.inMilan().noise(1).eastwards(0, 600, 0, 0);
    var analysis = analyse(track);
    assertTrue(analysis.distanceMetres() < 20, "distance: " + analysis.distanceMetres());
  }
}

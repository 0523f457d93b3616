package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Pause;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsAndPausesTest {
  private static TrackAnalysis analyse(SyntheticTrack track, Pause... pauses) {
    return new TrackAnalyser().analyse(track.build(), List.of(pauses));
  }

  @Test
  void a_gap_of_two_minutes_at_running_speed_counts_its_chord() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).eastwards(220, 320, 660, 3);
    var analysis = analyse(track);
    assertEquals(960, analysis.distanceMetres(), 0.1);
    assertEquals(320, analysis.movingSeconds(), 1e-9);
    assertEquals(120, analysis.countedSeconds(101), 1e-9);
  }

  @Test
  void a_longer_gap_counts_nothing_but_elapsed_time() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).eastwards(221, 321, 663, 3);
    var analysis = analyse(track);
    assertEquals(600, analysis.distanceMetres(), 0.1);
    assertEquals(200, analysis.movingSeconds(), 1e-9);
    assertEquals(0, analysis.countedSeconds(101), 0);
    assertEquals(321, analysis.elapsedSeconds(201), 0);
  }

  @Test
  void a_gap_that_no_runner_can_have_crossed_counts_nothing() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).eastwards(160, 260, 3000, 3);
    var analysis = analyse(track);
    assertEquals(600, analysis.distanceMetres(), 0.1);
    assertFalse(analysis.counted(101));
  }

  @Test
  void a_gap_in_which_the_runner_stood_is_no_moving_time() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).eastwards(190, 290, 305, 3);
    var analysis = analyse(track);
    assertEquals(200, analysis.movingSeconds(), 1e-9);
    assertTrue(analysis.counted(101));
    assertFalse(analysis.moving(101));
  }

  @Test
  void a_pause_is_not_moving_time_and_its_way_is_no_distance() {
    var track = SyntheticTrack.inMilan().eastwards(0, 400, 0, 3);
    var analysis = analyse(track, Generated.pause(100, 200));
    assertEquals(900, analysis.distanceMetres(), 0.5);
    assertEquals(300, analysis.movingSeconds(), 1e-6);
    assertFalse(analysis.counted(150));
    assertEquals(400, analysis.elapsedSeconds(400), 0);
  }

  @Test
  void a_segment_that_a_pause_cuts_counts_with_its_part_outside() {
    var track = SyntheticTrack.inMilan().eastwards(0, 400, 0, 3);
    var analysis = analyse(track, Generated.pause(100.25, 200.75));
    assertEquals(299.5, analysis.movingSeconds(), 1e-6);
    assertEquals(0.25, analysis.countedSeconds(101), 1e-9);
    assertEquals(0.25, analysis.countedSeconds(201), 1e-9);
  }

  @Test
  void a_ride_home_in_a_pause_without_points_is_no_distance() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).eastwards(1000, 1100, 8000, 3);
    var analysis = analyse(track, Generated.pause(100, 1000));
    assertEquals(600, analysis.distanceMetres(), 0.1);
  }

  @Test
  void pauses_may_overlap_and_come_in_any_order() {
    var track = SyntheticTrack.inMilan().eastwards(0, 400, 0, 3);
    var one = analyse(track, Generated.pause(100, 200));
    var many =
        analyse(
            track, Generated.pause(150, 200), Generated.pause(100, 160), Generated.pause(120, 130));
    assertEquals(one.movingSeconds(), many.movingSeconds(), 0);
    assertEquals(one.distanceMetres(), many.distanceMetres(), 0);
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleaningTest {
  private static TrackAnalysis analyse(SyntheticTrack track) {
    return new TrackAnalyser().analyse(track.build(), List.of());
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
  void positions_that_jump_to_and_fro_keep_the_side_that_the_run_is_on() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3);
    for (int t = 101; t <= 120; t++) {
      track.at(t, 3 * t, t % 2 == 0 ? 0 : 500);
    }
    track.eastwards(121, 220, 363, 3);
    var analysis = analyse(track);
    assertEquals(Map.of(RejectReason.IMPOSSIBLE_SPEED, 10), analysis.rejections());
    assertEquals(660, analysis.distanceMetres(), 0.2);
  }

  @Test
  void a_first_fix_in_another_town_is_a_cold_start() {
    var track = SyntheticTrack.inMilan().at(0, -5000, 300).at(1, -5000, 300);
    var analysis = analyse(track.eastwards(2, 300, 0, 3));
    assertEquals(Map.of(RejectReason.COLD_START, 2), analysis.rejections());
    assertEquals(894, analysis.distanceMetres(), 0.1);
  }

  @Test
  void first_fixes_that_the_device_does_not_trust_are_a_cold_start() {
    var track = SyntheticTrack.inMilan().accuracy(400);
    track.at(0, -30, 0).at(1, -20, 20).accuracy(5).eastwards(2, 300, 0, 3);
    assertEquals(Map.of(RejectReason.COLD_START, 2), analyse(track).rejections());
  }

  @Test
  void a_fix_that_the_device_does_not_trust_is_left_out() {
    var track = SyntheticTrack.inMilan().accuracy(5).eastwards(0, 100, 0, 3);
    track.accuracy(300).at(101, 303, 8).accuracy(5).eastwards(102, 200, 306, 3);
    assertEquals(Map.of(RejectReason.POOR_ACCURACY, 1), analyse(track).rejections());
  }

  @Test
  void where_all_accuracies_are_poor_none_is_left_out() {
    var track = SyntheticTrack.inMilan().accuracy(90_000).eastwards(0, 100, 0, 3);
    assertEquals(0, analyse(track).rejectedPoints());
  }

  @Test
  void a_long_stretch_elsewhere_is_kept_as_a_piece_of_its_own() {
    var track = SyntheticTrack.inMilan().eastwards(0, 300, 0, 3);
    track.eastwards(301, 600, 50_000, 3);
    var analysis = analyse(track);
    assertEquals(0, analysis.rejectedPoints());
    assertEquals(900 + 897, analysis.distanceMetres(), 0.1);
    assertTrue(!analysis.counted(301));
  }

  @Test
  void a_point_stored_twice_is_a_duplicate() {
    var track = SyntheticTrack.inMilan().eastwards(0, 10, 0, 3).at(10, 30, 0);
    assertEquals(
        Map.of(RejectReason.DUPLICATE, 1), analyse(track.eastwards(11, 20, 33, 3)).rejections());
  }

  @Test
  void order_is_by_sequence_number_and_one_late_clock_reading_costs_one_point() {
    var track = SyntheticTrack.inMilan().eastwards(0, 100, 0, 3);
    track.at(5000, 303, 0).eastwards(102, 200, 306, 3);
    var analysis = analyse(track);
    assertEquals(Map.of(RejectReason.TIME_NOT_ADVANCING, 1), analysis.rejections());
    assertEquals(600, analysis.distanceMetres(), 0.1);
    assertEquals(200, analysis.elapsedSeconds(analysis.size() - 1), 0);
  }

  @Test
  void a_clock_that_was_set_during_the_run_costs_the_points_before() {
    var track = SyntheticTrack.inMilan().eastwards(-2_000_000, -1_999_990, 0, 3);
    var analysis = analyse(track.eastwards(0, 100, 33, 3));
    assertEquals(Map.of(RejectReason.CLOCK_NOT_SET, 11), analysis.rejections());
    assertEquals(100, analysis.elapsedSeconds(analysis.size() - 1), 0);
  }

  @Test
  void times_in_reverse_leave_one_point() {
    var track = SyntheticTrack.inMilan();
    for (int t = 100; t > 0; t--) {
      track.at(t, 3 * t, 0);
    }
    var analysis = analyse(track);
    assertEquals(1, analysis.size());
    assertEquals(99, analysis.rejectedPoints());
  }
}

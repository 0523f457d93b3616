package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static TrackAnalysis analyse(SyntheticTrack track) {
    return new TrackAnalyser().analyse(track.build(), List.of());
  }

  /// At 3 m/s, on a slope with one grade.
  private static SyntheticTrack slope(double grade) {
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= 1000; t++) {
      track.at(t, 3 * t, 0, 500 + 3 * t * grade);
    }
    return track;
  }

  @Test
  void a_steady_run_has_one_pace() {
    var paces = analyse(SyntheticTrack.inMilan().eastwards(0, 600, 0, 4)).paces();
    for (int i = 1; i < paces.size(); i++) {
      assertEquals(250, paces.pace(i), 0.5);
    }
    assertTrue(Double.isNaN(paces.pace(0)));
    assertEquals(250, paces.wholePace(), 0.01);
  }

  @Test
  void pace_is_unknown_while_the_runner_stands() {
    var track = SyntheticTrack.inMilan().eastwards(0, 300, 0, 3).eastwards(301, 400, 900, 0);
    var analysis = analyse(track.eastwards(401, 700, 903, 3));
    var paces = analysis.paces();
    assertTrue(Double.isNaN(paces.pace(350)));
    assertTrue(Double.isNaN(paces.gradeAdjusted(350)));
    double whole = 1000 * analysis.movingSeconds() / analysis.distanceMetres();
    assertEquals(whole, paces.wholePace(), 1e-9);
  }

  @Test
  void a_change_of_pace_is_seen_on_both_sides_of_a_window() {
    var paces =
        analyse(SyntheticTrack.inMilan().eastwards(0, 300, 0, 2.5).eastwards(301, 600, 755, 5))
            .paces();
    assertEquals(400, paces.pace(280), 2);
    assertEquals(200, paces.pace(320), 2);
    assertTrue(paces.pace(301) > 220 && paces.pace(301) < 360);
  }

  @Test
  void without_altitude_the_adjusted_pace_is_the_plain_one() {
    var analysis = analyse(SyntheticTrack.inMilan().noise(1).eastwards(0, 600, 0, 3));
    assertSame(analysis);
  }

  @Test
  void on_the_level_the_adjusted_pace_is_the_plain_one() {
    assertSame(analyse(slope(0)));
  }

  private static void assertSame(TrackAnalysis analysis) {
    var paces = analysis.paces();
    for (int i = 1; i < paces.size(); i++) {
      assertEquals(paces.pace(i), paces.gradeAdjusted(i), 1e-9);
    }
    assertEquals(paces.wholePace(), paces.wholeGradeAdjusted(), 1e-9);
  }

  @Test
  void uphill_the_adjusted_pace_is_faster_by_the_cost_of_the_grade() {
    var paces = analyse(slope(0.05)).paces();
    assertEquals(1000 / 3.0 / 1.19, paces.gradeAdjusted(500), 0.5);
    assertEquals(1000 / 3.0, paces.pace(500), 0.1);
  }

  @Test
  void a_little_downhill_the_adjusted_pace_is_slower() {
    assertEquals(1000 / 3.0 / 0.9, analyse(slope(-0.05)).paces().gradeAdjusted(500), 0.5);
  }

  @Test
  void splits_have_the_adjusted_pace_of_their_stretch() {
    double[] splits = analyse(slope(0.05)).paces().splitsGradeAdjusted(1000);
    assertEquals(3, splits.length, 1);
    assertArrayEquals(new double[] {280.1, 280.1}, new double[] {splits[0], splits[1]}, 2);
  }

  @Test
  void there_are_as_many_adjusted_paces_as_splits() {
    for (long seed = 0; seed < 50; seed++) {
      var analysis = Generated.dirty(seed).analysis();
      double elapsed = analysis.size() == 0 ? 0 : analysis.elapsedSeconds(analysis.size() - 1);
      assertEquals(
          analysis.splits(100, 0, elapsed).size(),
          analysis.paces().splitsGradeAdjusted(100).length);
    }
  }

  @Test
  void an_empty_run_has_no_pace() {
    var paces = analyse(SyntheticTrack.inMilan()).paces();
    assertTrue(Double.isNaN(paces.wholePace()));
    assertTrue(Double.isNaN(paces.wholeGradeAdjusted()));
    assertEquals(0, paces.splitsGradeAdjusted(1000).length);
    assertThrows(IllegalArgumentException.class, () -> paces.splitsGradeAdjusted(9));
  }
}

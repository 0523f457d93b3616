package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClimbTest {
  /// The altitudes of a known worked example, [m].
  private static final double[] ALTITUDES = {12, 17, 15, 20, 22, 18, 15, 16, 14, 12};

  private static Climb over(double threshold) {
    var climb = new Climb(threshold);
    for (int i = 1; i < ALTITUDES.length; i++) {
      climb.by(ALTITUDES[i] - ALTITUDES[i - 1]);
    }
    return climb;
  }

  @Test
  void without_a_threshold_each_rise_counts() {
    assertEquals(13, over(0).ascent(), 1e-12);
    assertEquals(13, over(0).descent(), 1e-12);
  }

  @Test
  void changes_up_to_the_threshold_are_noise() {
    assertEquals(10, over(3).ascent(), 1e-12);
    assertEquals(10, over(3).descent(), 1e-12);
  }

  @Test
  void a_hill_counts_from_foot_to_top_wherever_its_top_lies_between_the_steps() {
    var climb = new Climb(3);
    for (double change : new double[] {2, 2, 2, 1, -2, -2, -2, -1}) {
      climb.by(change);
    }
    assertEquals(7, climb.ascent(), 1e-12);
    assertEquals(7, climb.descent(), 1e-12);
  }

  @Test
  void a_first_fall_counts_from_the_highest_point_before_it() {
    var climb = new Climb(3);
    climb.by(2);
    climb.by(-4);
    assertEquals(0, climb.ascent(), 1e-12);
    assertEquals(4, climb.descent(), 1e-12);
  }

  @Test
  void a_sway_of_exactly_the_threshold_is_noise() {
    var climb = new Climb(3);
    for (int i = 0; i < 10; i++) {
      climb.by(i % 2 == 0 ? 3 : -3);
    }
    assertEquals(0, climb.ascent(), 1e-12);
    assertEquals(0, climb.descent(), 1e-12);
  }
}

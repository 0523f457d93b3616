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
    assertEquals(8, over(3).descent(), 1e-12);
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinettiGradientTest {
  @ParameterizedTest
  @CsvSource({
    "-0.45, 4.0323, 3.6051",
    "-0.40, 3.6097, 3.5042",
    "-0.35, 3.0309, 2.9364",
    "-0.30, 2.4622, 2.2075",
    "-0.20, 1.8000, 1.0867",
    "-0.10, 2.1517, 1.1271",
    "0, 3.6000, 2.5000",
    "0.10, 5.9682, 4.8991",
    "0.20, 9.0067, 7.8774",
    "0.30, 12.5793, 11.1835",
    "0.35, 14.6003, 13.0173",
    "0.40, 16.8499, 15.0984",
    "0.45, 19.4260, 17.6003"
  })
  void gives_the_values_of_the_published_curves(double grade, double running, double walking) {
    assertEquals(running, MinettiGradient.running(grade), 5.1e-5);
    assertEquals(walking, MinettiGradient.walking(grade), 5.1e-5);
  }

  @Test
  void is_cheapest_on_a_gentle_way_down() {
    assertEquals(1.781269, MinettiGradient.running(-0.181355), 5e-7);
    assertEquals(0.935493, MinettiGradient.walking(-0.152526), 5e-7);
    assertTrue(MinettiGradient.running(-0.1815) > MinettiGradient.running(-0.181355));
    assertTrue(MinettiGradient.walking(-0.1524) > MinettiGradient.walking(-0.152526));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1.301", "0.10, 1.658", "0.20, 2.502", "-0.10, 0.598", "-0.20, 0.500"})
  void the_ratio_to_the_level_is_one_that_others_use(double grade, double ratio) {
    assertEquals(ratio, MinettiGradient.runningRatio(grade), 5e-4);
  }

  @Test
  void the_ratio_of_walking_is_one_on_the_level() {
    assertEquals(1, MinettiGradient.walkingRatio(0), 0);
    assertEquals(4.8991 / 2.5, MinettiGradient.walkingRatio(0.1), 5e-5);
  }

  @Test
  void the_grade_is_held_to_what_was_measured() {
    assertEquals(MinettiGradient.running(0.45), MinettiGradient.running(0.6), 0);
    assertEquals(MinettiGradient.walking(-0.45), MinettiGradient.walking(-0.6), 0);
    assertTrue(MinettiGradient.covers(-0.45));
    assertTrue(MinettiGradient.covers(0.45));
    assertFalse(MinettiGradient.covers(0.4501));
    assertFalse(MinettiGradient.covers(-0.4501));
  }
}

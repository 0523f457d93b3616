package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooneyRunningTest {
  @ParameterizedTest
  @CsvSource({
    "2.5, 0, 10.5175",
    "3, 0, 12.2900",
    "3, 0.05, 15.9167",
    "3, 0.10, 20.3201",
    "3, 0.20, 30.1149",
    "3, -0.05, 9.6469",
    "3, -0.10, 8.0273",
    "3, -0.20, 7.3915",
    "4, 0, 16.3900",
    "5, 0, 21.2300",
    "2, 0.30, 27.1617"
  })
  void gives_the_values_of_the_formula(double speed, double grade, double watts) {
    assertEquals(watts, LooneyRunning.wattsPerKilogram(speed, grade), 5e-5);
  }

  /// Minetti et al., J. Appl. Physiol. 93 (2002) 1039: cost at a grade over cost on the level.
  @ParameterizedTest
  @CsvSource({"0.05, 1.301", "0.10, 1.658", "0.20, 2.502", "-0.10, 0.598"})
  void rises_with_the_grade_as_measured_by_others(double grade, double ratio) {
    double ours = LooneyRunning.wattsPerKilogram(3, grade) / LooneyRunning.wattsPerKilogram(3, 0);
    assertEquals(ratio, ours, 0.1 * ratio);
  }

  @Test
  void speed_and_grade_are_held_to_their_range() {
    assertEquals(
        LooneyRunning.wattsPerKilogram(12, 0.82), LooneyRunning.wattsPerKilogram(99, 3), 0);
    assertEquals(
        LooneyRunning.wattsPerKilogram(3, -0.45), LooneyRunning.wattsPerKilogram(3, -3), 0);
  }

  @Test
  void holds_within_three_deviations_of_the_speeds_that_were_measured() {
    assertTrue(LooneyRunning.coversSpeed(0.93));
    assertFalse(LooneyRunning.coversSpeed(0.91));
    assertTrue(LooneyRunning.coversSpeed(6.07));
    assertFalse(LooneyRunning.coversSpeed(6.09));
  }

  @Test
  void holds_from_steep_down_to_very_steep_up() {
    assertTrue(LooneyRunning.coversGrade(-0.45));
    assertFalse(LooneyRunning.coversGrade(-0.4501));
    assertTrue(LooneyRunning.coversGrade(0.82));
    assertFalse(LooneyRunning.coversGrade(0.8201));
  }
}

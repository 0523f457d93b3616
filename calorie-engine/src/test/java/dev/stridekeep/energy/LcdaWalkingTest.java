package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LcdaWalkingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1.44",
    "0.5, 0, 2.8950",
    "1.0, 0, 3.6200",
    "1.34, 0, 4.4140",
    "1.79, 0, 6.3958",
    "1.34, 0.05, 6.2368",
    "1.34, 0.10, 8.6393",
    "1.34, -0.05, 3.3977",
    "1.34, -0.10, 3.0738"
  })
  void gives_the_values_of_the_formula(double speed, double grade, double watts) {
    assertEquals(watts, LcdaWalking.wattsPerKilogram(speed, grade), 5e-5);
  }

  @Test
  void speed_and_grade_are_held_to_their_range() {
    assertEquals(LcdaWalking.wattsPerKilogram(2.4, 0.45), LcdaWalking.wattsPerKilogram(9, 2), 0);
    assertEquals(LcdaWalking.wattsPerKilogram(1, -0.4), LcdaWalking.wattsPerKilogram(1, -2), 0);
  }

  @Test
  void holds_for_the_speeds_and_grades_that_were_measured() {
    assertTrue(LcdaWalking.coversSpeed(0));
    assertTrue(LcdaWalking.coversSpeed(1.96));
    assertFalse(LcdaWalking.coversSpeed(1.9601));
    assertFalse(LcdaWalking.coversSpeed(-0.1));
    assertTrue(LcdaWalking.coversGrade(-0.40));
    assertFalse(LcdaWalking.coversGrade(-0.4001));
    assertTrue(LcdaWalking.coversGrade(0.45));
    assertFalse(LcdaWalking.coversGrade(0.4501));
  }
}

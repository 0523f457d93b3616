package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionPowerTest {
  private static final double UNKNOWN = Double.NaN;

  @Test
  void running_is_the_running_model() {
    assertEquals(LooneyRunning.wattsPerKilogram(3, 0.1), MotionPower.of(3, 0.1, UNKNOWN), 0);
    assertEquals(LooneyRunning.wattsPerKilogram(1.6, 0), MotionPower.of(1.6, 0, 160), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0.84, 0.5",
    "1.34, 0.5",
    "1.66, 0.5",
    "0.5, 0",
    "0.3, 0",
    "1.9, 0",
    "0.66666667, 0.25"
  })
  void level_walking_is_the_mean_of_two_models_where_both_hold(double speed, double acsm) {
    double mean =
        (1 - acsm) * LcdaWalking.wattsPerKilogram(speed, 0)
            + acsm * AcsmWalking.wattsPerKilogram(speed, 0);
    assertEquals(mean, MotionPower.of(speed, 0, UNKNOWN), 1e-7);
  }

  @Test
  void a_grade_adds_to_walking_what_its_own_model_says() {
    for (double grade : new double[] {-0.2, -0.05, 0.05, 0.2}) {
      double added = MotionPower.of(1.34, grade, UNKNOWN) - MotionPower.of(1.34, 0, UNKNOWN);
      double model =
          LcdaWalking.wattsPerKilogram(1.34, grade) - LcdaWalking.wattsPerKilogram(1.34, 0);
      assertEquals(model, added, 1e-12);
    }
  }

  @Test
  void between_the_gaits_is_between_their_powers() {
    double mean =
        0.8 * LcdaWalking.wattsPerKilogram(2.0, 0.05)
            + 0.2 * LooneyRunning.wattsPerKilogram(2.0, 0.05);
    assertEquals(mean, MotionPower.of(2.0, 0.05, UNKNOWN), 1e-9);
  }

  @Test
  void knows_the_speeds_that_its_models_were_made_for() {
    assertTrue(MotionPower.coversSpeed(1.5, UNKNOWN));
    assertTrue(MotionPower.coversSpeed(2.2, UNKNOWN));
    assertTrue(MotionPower.coversSpeed(6.0, UNKNOWN));
    assertFalse(MotionPower.coversSpeed(6.1, UNKNOWN));
    assertTrue(MotionPower.coversSpeed(0, UNKNOWN));
    assertFalse(MotionPower.coversSpeed(2.5, 140));
  }

  @Test
  void knows_the_grades_that_its_models_were_made_for() {
    assertTrue(MotionPower.coversGrade(1.5, -0.40, UNKNOWN));
    assertFalse(MotionPower.coversGrade(1.5, -0.41, UNKNOWN));
    assertFalse(MotionPower.coversGrade(2.2, -0.41, UNKNOWN));
    assertTrue(MotionPower.coversGrade(3, -0.41, UNKNOWN));
    assertTrue(MotionPower.coversGrade(3, 0.82, UNKNOWN));
    assertFalse(MotionPower.coversGrade(3, 0.83, UNKNOWN));
    assertFalse(MotionPower.coversGrade(2.2, 0.46, UNKNOWN));
  }
}

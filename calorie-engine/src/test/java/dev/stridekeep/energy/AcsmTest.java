package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.measure.Energy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcsmTest {
  /// The first is a worked example of the ACSM's own hand-out, at 93.8 m/min, whose rounded parts
  /// add up to 29.76; the others follow from the equation.
  @ParameterizedTest
  @CsvSource({
    "93.8, 0.10, 29.764, 5e-4",
    "83.333333333, 0, 11.8333, 5e-5",
    "83.333333333, 0.10, 26.8333, 5e-5",
    "100, 0.03, 18.9, 1e-9"
  })
  void walking_takes_the_oxygen_of_the_worked_examples(
      double metresPerMinute, double grade, double oxygen, double precision) {
    assertEquals(oxygen, AcsmWalking.oxygenUptake(metresPerMinute / 60, grade), precision);
  }

  @ParameterizedTest
  @CsvSource({
    "160.8, 0, 35.66, 1e-9",
    "160.8, 0.05, 42.896, 1e-9",
    "166.666666667, 0, 36.8333, 5e-5",
    "166.666666667, 0.05, 44.3333, 5e-5",
    "133.333333333, 0, 30.1667, 5e-5",
    "200, 0.02, 47.1, 1e-9",
    "122.5, 0, 28.0, 1e-9"
  })
  void running_takes_the_oxygen_of_the_worked_examples(
      double metresPerMinute, double grade, double oxygen, double precision) {
    assertEquals(oxygen, AcsmRunning.oxygenUptake(metresPerMinute / 60, grade), precision);
  }

  @ParameterizedTest
  @CsvSource({
    "70, 10, 0, 12.8917",
    "70, 10, 0.05, 15.5167",
    "60, 8, 0, 9.05",
    "80, 12, 0.02, 18.84"
  })
  void a_minute_of_running_costs(double mass, double kmh, double grade, double kcal) {
    double watts = mass * AcsmRunning.wattsPerKilogram(kmh / 3.6, grade);
    assertEquals(kcal, 60 * watts / Energy.JOULES_PER_KCAL, 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"70, 5, 0, 4.1417", "70, 5, 0.10, 9.3917", "90, 6, 0.03, 8.505"})
  void a_minute_of_walking_costs(double mass, double kmh, double grade, double kcal) {
    double watts = mass * AcsmWalking.wattsPerKilogram(kmh / 3.6, grade);
    assertEquals(kcal, 60 * watts / Energy.JOULES_PER_KCAL, 5e-5);
  }

  @Test
  void walking_is_defined_from_50_to_100_metres_a_minute_and_not_downhill() {
    assertTrue(AcsmWalking.covers(AcsmWalking.MIN_SPEED, 0));
    assertTrue(AcsmWalking.covers(AcsmWalking.MAX_SPEED, 0.1));
    assertFalse(AcsmWalking.covers(AcsmWalking.MIN_SPEED - 1e-9, 0));
    assertFalse(AcsmWalking.covers(AcsmWalking.MAX_SPEED + 1e-9, 0));
    assertFalse(AcsmWalking.covers(1, -0.01));
  }

  @Test
  void running_is_defined_over_134_metres_a_minute_and_not_downhill() {
    assertFalse(AcsmRunning.covers(AcsmRunning.MIN_SPEED, 0));
    assertTrue(AcsmRunning.covers(AcsmRunning.MIN_SPEED + 1e-9, 0));
    assertFalse(AcsmRunning.covers(3, -0.01));
  }

  @Test
  void downhill_and_nonsense_are_refused_rather_than_extrapolated() {
    assertThrows(IllegalArgumentException.class, () -> AcsmWalking.oxygenUptake(1, -0.01));
    assertThrows(IllegalArgumentException.class, () -> AcsmRunning.oxygenUptake(3, -0.01));
    assertThrows(IllegalArgumentException.class, () -> AcsmRunning.oxygenUptake(-1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> AcsmRunning.oxygenUptake(Double.POSITIVE_INFINITY, 0));
    assertEquals(3.5, AcsmRunning.oxygenUptake(0, 0), 0);
  }
}

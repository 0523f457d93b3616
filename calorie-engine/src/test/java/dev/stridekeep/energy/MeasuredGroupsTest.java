package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The estimator against groups of people whose energy was measured, none of whom it was fitted to.
class MeasuredGroupsTest {
  private static final double HALL_MASS = 70;

  private final EnergyEstimator estimator = new EnergyEstimator();

  private double kilojoules(double mass, double seconds, double speed) {
    var energy = estimator.estimate(Person.ofMass(mass), Segments.steady(seconds, speed, 0));
    return energy.orElseThrow().gross().joules() / 1000;
  }

  private double kcalPerKgKm(double seconds, double speed) {
    return kilojoules(70, seconds, speed) / 70 / 4.184;
  }

  /// Black et al. (2018): 68 recreational and 24 elite runners on a treadmill, kcal/kg/km.
  @ParameterizedTest
  @CsvSource({
    "8, 1.1485, 1.0448",
    "9, 1.0884, 1.0116",
    "10, 1.0386, 0.9494",
    "11, 1.0199, 0.9224",
    "12, 1.0033, 0.9079"
  })
  void running_is_within_six_percent_of_the_mean_of_both_groups(
      double kmh, double recreational, double elite) {
    double measured = (recreational + elite) / 2;
    double ours = kcalPerKgKm(3600 / kmh, kmh / 3.6);
    assertEquals(measured, ours, 0.06 * measured);
  }

  /// Black et al. (2018): the faster speeds were run by the elite group alone, who spend 8 to 10 %
  /// less than the other group where both ran. So here the estimate lies above.
  @ParameterizedTest
  @CsvSource({"13, 0.8996", "14, 0.9017", "15, 0.9100", "16, 0.9141", "17, 0.9286"})
  void at_speeds_of_the_elite_alone_it_lies_above_by_up_to_nine_percent(double kmh, double elite) {
    double over = kcalPerKgKm(3600 / kmh, kmh / 3.6) / elite - 1;
    assertEquals(0.085, over, 0.0055);
  }

  /// Hall et al. (2004), 24 subjects over 1600 m, treadmill and track. Their mass is not in the
  /// summary, but follows from it: the ACSM equations, 137 and 88 kcal for 80 kg, missed by 20 kJ
  /// above and 14.4 kJ below, which are 69.9 and 70.8 kg.
  @ParameterizedTest
  @CsvSource({"2.82, 481", "2.82, 480", "1.41, 340", "1.41, 334"})
  void a_mile_on_foot_is_within_six_percent_of_what_was_measured(double speed, double measured) {
    assertEquals(measured, kilojoules(HALL_MASS, 1600 / speed, speed), 0.06 * measured);
  }

  @Test
  void the_mass_of_the_mile_follows_from_the_errors_of_the_acsm_equations() {
    double running = (481 + 20.0) / (137 * 4.184 / 80);
    double walking = (340 - 14.4) / (88 * 4.184 / 80);
    assertEquals(HALL_MASS, (running + walking) / 2, 0.5);
  }
}

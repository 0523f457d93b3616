package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.measure.EnergyEstimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyEstimatorTest {
  private static final BodyProfile SEVENTY = BodyProfile.ofMass(70);

  private final EnergyEstimator estimator = new EnergyEstimator();

  private EnergyEstimate estimate(BodyProfile body, Motion motion) {
    return estimator.estimate(body, motion).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 12.3370", "3, 0.1, 20.3978", "3, -0.1, 8.0580"})
  void a_minute_of_running_costs_what_the_model_says(double speed, double grade, double kcal) {
    var energy = estimate(SEVENTY, Segments.steady(60, speed, grade));
    assertEquals(kcal, energy.gross().kcal(), 5e-5);
  }

  @Test
  void without_a_mass_there_is_no_energy() {
    assertEquals(
        Optional.empty(), estimator.estimate(BodyProfile.UNKNOWN, Segments.steady(60, 3, 0)));
  }

  @Test
  void standing_costs_the_standing_metabolism() {
    var energy = estimate(SEVENTY, Segments.standing(3600));
    assertEquals(1.44 * 70 * 3600, energy.gross().joules(), 1e-6);
  }

  @Test
  void walking_uses_the_walking_model() {
    var energy = estimate(SEVENTY, Segments.steady(100, 1.34, 0.05));
    assertEquals(6.2368 * 70 * 100, energy.gross().joules(), 1);
  }

  @Test
  void the_change_of_gait_has_no_step() {
    assertEquals(
        EnergyEstimator.movingPower(1.9, 0), EnergyEstimator.movingPower(1.9000001, 0), 1e-5);
    assertEquals(
        EnergyEstimator.movingPower(2.4, 0), EnergyEstimator.movingPower(2.3999999, 0), 1e-5);
  }

  @Test
  void the_range_is_ten_percent_and_wider_outside_what_was_measured() {
    var usual = estimate(SEVENTY, Segments.steady(60, 3, 0));
    assertEquals(0.9, usual.low().joules() / usual.gross().joules(), 1e-12);
    assertEquals(1.1, usual.high().joules() / usual.gross().joules(), 1e-12);
    var sprint = estimate(SEVENTY, Segments.steady(60, 8, 0));
    assertEquals(1.15, sprint.high().joules() / sprint.gross().joules(), 1e-12);
    var child = estimate(BodyProfile.ofMass(25), Segments.steady(60, 3, 0));
    assertEquals(1.2, child.high().joules() / child.gross().joules(), 1e-12);
  }

  @Test
  void an_unknown_grade_counts_as_level() {
    assertEquals(
        estimate(SEVENTY, Segments.steady(60, 3, 0)).gross(),
        estimate(SEVENTY, Segments.steady(60, 3, Double.NaN)).gross());
  }

  @Test
  void nonsense_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> estimator.estimate(SEVENTY, Segments.steady(-1, 3, 0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> estimator.estimate(SEVENTY, Segments.steady(1, Double.NaN, 0)));
  }
}

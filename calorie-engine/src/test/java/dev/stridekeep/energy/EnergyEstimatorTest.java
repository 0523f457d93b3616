package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Sex;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyEstimatorTest {
  private static final Person SEVENTY = Person.ofMass(70);

  private final EnergyEstimator estimator = new EnergyEstimator();

  private ActivityEnergy estimate(Person person, Motion motion) {
    return estimator.estimate(person, motion).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 12.3370", "3, 0.1, 20.3978", "3, -0.1, 8.0580"})
  void a_minute_of_running_costs_what_the_model_says(double speed, double grade, double kcal) {
    var energy = estimate(SEVENTY, Segments.steady(60, speed, grade));
    assertEquals(kcal, energy.gross().kcal(), 5e-5);
  }

  @Test
  void without_a_mass_there_is_no_energy() {
    var day = LocalDate.of(2026, 5, 20);
    assertEquals(
        Optional.empty(), estimator.estimate(BodyProfile.UNKNOWN, day, Segments.steady(60, 3, 0)));
  }

  @Test
  void a_profile_counts_as_it_is_on_the_day() {
    var body = new BodyProfile(Sex.MALE, LocalDate.of(1996, 5, 20), 175.0, 70.0);
    var run = Segments.steady(60, 3, 0).withHeartRate(150);
    assertEquals(
        estimate(new Person(70.0, Sex.MALE, 175.0, 30, null), run),
        estimator.estimate(body, LocalDate.of(2026, 5, 20), run).orElseThrow());
  }

  @Test
  void standing_costs_the_standing_metabolism() {
    var energy = estimate(SEVENTY, Segments.standing(3600));
    assertEquals(1.44 * 70 * 3600, energy.gross().joules(), 1e-6);
  }

  @Test
  void steep_walking_down_never_costs_less_than_standing() {
    var energy = estimate(SEVENTY, Segments.steady(100, 0.05, -0.2));
    assertTrue(LcdaWalking.wattsPerKilogram(0.01, -0.2) > 0);
    assertTrue(energy.gross().joules() >= 1.44 * 70 * 100);
  }

  @Test
  void rest_is_the_floor_where_it_lies_above_standing() {
    var small = new Person(20.0, Sex.MALE, 220.0, 19, null);
    var rest = MifflinStJeor.kcalPerDay(Sex.MALE, 20, 220, 19) * 4184 / 24;
    var energy = estimate(small, Segments.standing(3600));
    assertTrue(rest > 1.44 * 20 * 3600);
    assertEquals(rest, energy.gross().joules(), 1e-6);
    assertEquals(0, energy.net().joules(), 1e-6);
  }

  @Test
  void steps_make_a_slow_jog_of_what_the_speed_calls_a_walk() {
    var slow = Segments.steady(60, 1.6, 0);
    double walking = estimate(SEVENTY, slow.withCadence(110)).gross().joules();
    double running = estimate(SEVENTY, slow.withCadence(165)).gross().joules();
    assertEquals(MotionPower.walking(1.6, 0) * 70 * 60, walking, 1e-6);
    assertEquals(LooneyRunning.wattsPerKilogram(1.6, 0) * 70 * 60, running, 1e-6);
  }

  @Test
  void net_is_what_the_run_cost_on_top_of_rest() {
    var man = new Person(70.0, Sex.MALE, 175.0, 30, null);
    var energy = estimate(man, Segments.steady(3600, 3, 0).then(Segments.standing(3600)));
    assertEquals(2 * 1648.75 / 24, energy.rest().kcal(), 1e-9);
    assertEquals(energy.gross().kcal() - 2 * 1648.75 / 24, energy.net().kcal(), 1e-9);
    assertEquals(7200, energy.seconds(), 0);
    assertEquals(Set.of(), energy.flags());
    assertEquals("energy-2", energy.engineVersion());
  }

  @Test
  void rest_is_a_mean_where_the_body_is_hardly_known() {
    var energy = estimate(SEVENTY, Segments.steady(3600, 3, 0));
    assertEquals(0.84 * 70, energy.rest().kcal(), 1e-9);
    assertEquals(Set.of(EnergyFlag.REST_ASSUMED), energy.flags());
  }

  @Test
  void nothing_moved_is_nothing_spent() {
    var energy = estimate(SEVENTY, new Segments(java.util.List.of()));
    assertEquals(0, energy.gross().joules(), 0);
    assertEquals(0, energy.high().joules(), 0);
    assertEquals(0, energy.seconds(), 0);
  }

  @Test
  void the_range_of_standing_is_that_of_resting_people() {
    var energy = estimate(SEVENTY, Segments.standing(3600));
    assertEquals(1 + 0.16 / 0.84, energy.high().joules() / energy.gross().joules(), 1e-12);
    assertEquals(1 - 0.16 / 0.84, energy.low().joules() / energy.gross().joules(), 1e-12);
  }

  @Test
  void an_unknown_grade_counts_as_level() {
    assertEquals(
        estimate(SEVENTY, Segments.steady(60, 3, 0)).gross(),
        estimate(SEVENTY, Segments.steady(60, 3, Double.NaN)).gross());
  }

  @Test
  void nonsense_is_refused() {
    assertFalse(estimate(SEVENTY, Segments.steady(0, 0, 0)).gross().joules() > 0);
    for (var nonsense :
        new Segments[] {
          Segments.steady(-1, 3, 0),
          Segments.steady(Double.POSITIVE_INFINITY, 3, 0),
          Segments.steady(1, Double.NaN, 0),
          Segments.steady(1, -0.1, 0),
          Segments.steady(1, Double.POSITIVE_INFINITY, 0)
        }) {
      assertThrows(IllegalArgumentException.class, () -> estimator.estimate(SEVENTY, nonsense));
    }
  }
}

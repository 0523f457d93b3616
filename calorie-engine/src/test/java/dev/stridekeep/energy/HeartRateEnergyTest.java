package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Highest heart rate at 30 years: 187 bpm.
class HeartRateEnergyTest {
  private static final Person MAN = new Person(70.0, Sex.MALE, 175.0, 30, null);
  private static final Segments RUN = Segments.steady(60, 3, 0);

  private final EnergyEstimator estimator = new EnergyEstimator();

  private ActivityEnergy estimate(Person person, Motion motion) {
    return estimator.estimate(person, motion).orElseThrow();
  }

  private double kcal(Person person, Motion motion) {
    return estimate(person, motion).gross().kcal();
  }

  @Test
  void moves_the_number_by_a_fifth_of_the_difference_on_a_measured_way() {
    double byMotion = 12.3370;
    double byHeart = 14.2221;
    assertEquals(byMotion + 0.2 * (byHeart - byMotion), kcal(MAN, RUN.withHeartRate(150)), 1e-4);
    var energy = estimate(MAN, RUN.withHeartRate(150));
    assertTrue(energy.flags().contains(EnergyFlag.HEART_RATE_USED));
    assertFalse(energy.flags().contains(EnergyFlag.HEART_RATE_UNUSABLE));
  }

  @Test
  void moves_it_by_half_where_only_totals_are_known() {
    double variance = 0.01 + 0.0225;
    double share = variance / (variance + 0.04);
    assertEquals(
        12.3370 + share * (14.2221 - 12.3370), kcal(MAN, RUN.withHeartRate(150).asTotals()), 1e-4);
    assertEquals(0.45, share, 0.01);
  }

  @Test
  void a_known_maximal_uptake_is_used() {
    var tested = new Person(70.0, Sex.MALE, 175.0, 30, 50.0);
    assertEquals(12.3370 + 0.2 * (13.2018 - 12.3370), kcal(tested, RUN.withHeartRate(150)), 1e-4);
  }

  @Test
  void women_have_their_own_formula() {
    var woman = new Person(60.0, Sex.FEMALE, 165.0, 30, null);
    double byMotion = 12.29 * 60 * 60 / 4184;
    assertEquals(byMotion + 0.2 * (9.8757 - byMotion), kcal(woman, RUN.withHeartRate(150)), 1e-4);
  }

  /// 57 % of 187 is 106.59 and 90 % is 168.3.
  @ParameterizedTest
  @ValueSource(doubles = {29, 60, 106.5, 168.4, 200, 241, Double.NaN})
  void a_heart_rate_outside_the_studied_range_changes_nothing(double bpm) {
    var with = estimate(MAN, RUN.withHeartRate(bpm));
    assertEquals(estimate(MAN, RUN), with);
  }

  @ParameterizedTest
  @CsvSource({"0.585, 0.5", "0.60, 1", "0.75, 1", "0.87, 1", "0.885, 0.5"})
  void fades_out_towards_the_ends_of_the_studied_range(double fraction, double trust) {
    var heart = HeartRatePower.of(MAN, 70).orElseThrow();
    assertEquals(trust, heart.trust(fraction * 187), 1e-9);
  }

  @Test
  void only_30_to_240_beats_can_be_a_heart_rate() {
    assertTrue(HeartRatePower.plausible(30));
    assertTrue(HeartRatePower.plausible(240));
    assertFalse(HeartRatePower.plausible(29.9));
    assertFalse(HeartRatePower.plausible(240.1));
    assertFalse(HeartRatePower.plausible(Double.NaN));
  }

  @Test
  void is_unusable_without_sex_or_age_or_outside_the_study() {
    for (var person :
        new Person[] {
          Person.ofMass(70),
          new Person(70.0, null, 175.0, 30, null),
          new Person(70.0, Sex.MALE, 175.0, null, null),
          new Person(70.0, Sex.MALE, 175.0, 17, null),
          new Person(70.0, Sex.MALE, 175.0, 46, null),
          new Person(46.0, Sex.MALE, 175.0, 30, null)
        }) {
      var energy = estimate(person, RUN.withHeartRate(150));
      assertTrue(energy.flags().contains(EnergyFlag.HEART_RATE_UNUSABLE), person.toString());
      assertFalse(energy.flags().contains(EnergyFlag.HEART_RATE_USED), person.toString());
      assertEquals(estimate(person, RUN).gross(), energy.gross(), person.toString());
    }
    var noBeat = estimate(Person.ofMass(70), RUN.withHeartRate(12));
    assertFalse(noBeat.flags().contains(EnergyFlag.HEART_RATE_UNUSABLE));
  }

  @Test
  void standing_with_a_racing_heart_is_standing() {
    var standing = Segments.standing(60);
    assertEquals(
        estimate(MAN, standing).gross(), estimate(MAN, standing.withHeartRate(150)).gross());
  }

  /// By motion m +-10 %, by heart rate h +-20 %, shares 0.8 and 0.2, and their distance.
  @Test
  void its_own_range_is_mixed_in_too() {
    double m = 12.29 * 70 * 60;
    double h = KeytelHeartRate.kilojoulesPerMinute(Sex.MALE, 150, 70, 30) * 1000;
    double spread =
        Math.sqrt(
            Math.pow(0.8 * m * 0.1, 2)
                + Math.pow(0.2 * h * 0.2, 2)
                + 0.2 * 0.8 * Math.pow(h - m, 2));
    var energy = estimate(MAN, RUN.withHeartRate(150));
    assertEquals(spread, energy.high().joules() - energy.gross().joules(), 1e-6);
    assertEquals(spread, energy.gross().joules() - energy.low().joules(), 1e-6);
  }

  @Test
  void a_heart_rate_that_disagrees_widens_the_range_and_never_below_rest() {
    var stroll = Segments.steady(3600, 0.6, -0.1).withHeartRate(160);
    var energy = estimate(MAN, stroll);
    assertTrue(energy.high().joules() > 1.5 * energy.gross().joules());
    assertEquals(energy.rest().joules(), energy.low().joules(), 1e-6);
  }
}

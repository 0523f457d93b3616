package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesAndFlagsTest {
  private static final Segments RUN = Segments.steady(60, 3, 0);

  private final EnergyEstimator estimator = new EnergyEstimator();

  private ActivityEnergy estimate(Person person, Motion motion) {
    return estimator.estimate(person, motion).orElseThrow();
  }

  private static Person aged(double mass, int age) {
    return new Person(mass, null, null, age, null);
  }

  private void assertRange(double relative, ActivityEnergy energy) {
    assertEquals(1 + relative, energy.high().joules() / energy.gross().joules(), 1e-9);
    assertEquals(1 - relative, energy.low().joules() / energy.gross().joules(), 1e-9);
  }

  private void assertFlags(Set<EnergyFlag> flags, ActivityEnergy energy) {
    var expected = EnumSet.of(EnergyFlag.REST_ASSUMED);
    expected.addAll(flags);
    assertEquals(expected, energy.flags());
  }

  @Test
  void the_usual_range_is_ten_percent() {
    var energy = estimate(Person.ofMass(70), RUN);
    assertRange(0.10, energy);
    assertFlags(Set.of(), energy);
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 44})
  void ages_that_were_studied_are_usual(int age) {
    assertRange(0.10, estimate(aged(70, age), RUN));
    assertFlags(Set.of(), estimate(aged(70, age), RUN));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 17})
  void children_are_flagged_and_not_guessed(int age) {
    var energy = estimate(aged(40, age), RUN);
    assertFlags(Set.of(EnergyFlag.CHILD, EnergyFlag.MASS_OUTSIDE_STUDIES), energy);
    assertRange(Math.sqrt(0.01 + 0.04 + 0.17 * 0.17), energy);
    assertEquals(12.29 * 40 * 60, energy.gross().joules(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 110})
  void older_runners_than_were_studied_have_a_wider_range(int age) {
    var energy = estimate(aged(70, age), RUN);
    assertFlags(Set.of(EnergyFlag.AGE_OUTSIDE_STUDIES), energy);
    assertRange(Math.sqrt(0.01 + 0.07 * 0.07), energy);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 111})
  void an_age_that_cannot_be_counts_as_unknown(int age) {
    var energy = estimate(aged(70, age), RUN);
    assertFlags(Set.of(EnergyFlag.AGE_IMPLAUSIBLE), energy);
    assertRange(0.10, energy);
  }

  @ParameterizedTest
  @CsvSource({"46.9, true", "47, false", "120, false", "120.1, true"})
  void masses_that_were_not_studied_have_a_wider_range(double mass, boolean unusual) {
    var energy = estimate(Person.ofMass(mass), RUN);
    assertEquals(unusual, energy.flags().contains(EnergyFlag.MASS_OUTSIDE_STUDIES));
    assertRange(unusual ? Math.sqrt(0.01 + 0.17 * 0.17) : 0.10, energy);
  }

  @Test
  void an_unknown_grade_widens_the_range() {
    var energy = estimate(Person.ofMass(70), Segments.steady(60, 3, Double.NaN));
    assertFlags(Set.of(EnergyFlag.GRADE_UNKNOWN), energy);
    assertRange(Math.sqrt(0.01 + 0.08 * 0.08), energy);
  }

  @Test
  void totals_alone_widen_the_range() {
    var energy = estimate(Person.ofMass(70), Segments.steady(60, 3, Double.NaN).asTotals());
    assertFlags(Set.of(EnergyFlag.GRADE_UNKNOWN, EnergyFlag.TOTALS_ONLY), energy);
    assertRange(Math.sqrt(0.01 + 0.08 * 0.08 + 0.15 * 0.15), energy);
    var standing = estimate(Person.ofMass(70), Segments.standing(60).asTotals());
    double relative = Math.sqrt(0.16 / 0.84 * 0.16 / 0.84 + 0.15 * 0.15);
    assertEquals(1 + relative, standing.high().joules() / standing.gross().joules(), 1e-9);
  }

  @Test
  void speeds_that_nobody_measured_widen_the_range() {
    var sprint = estimate(Person.ofMass(70), Segments.steady(60, 8, 0));
    assertFlags(Set.of(EnergyFlag.SPEED_OUTSIDE_STUDIES), sprint);
    assertRange(Math.sqrt(0.01 + 0.12 * 0.12), sprint);
    assertEquals(
        LooneyRunning.wattsPerKilogram(12, 0) * 70 * 60,
        estimate(Person.ofMass(70), Segments.steady(60, 40, 0)).gross().joules(),
        1e-6);
  }

  @Test
  void slopes_that_nobody_measured_widen_the_range() {
    var cliff = estimate(Person.ofMass(70), Segments.steady(60, 3, 0.9));
    assertFlags(Set.of(EnergyFlag.GRADE_OUTSIDE_STUDIES), cliff);
    assertRange(Math.sqrt(0.01 + 0.12 * 0.12), cliff);
    var both = estimate(Person.ofMass(70), Segments.steady(60, 8, 0.9));
    assertFlags(Set.of(EnergyFlag.GRADE_OUTSIDE_STUDIES, EnergyFlag.SPEED_OUTSIDE_STUDIES), both);
    assertRange(Math.sqrt(0.01 + 0.12 * 0.12), both);
  }

  /// A flag is for more than a tenth of the energy; the range counts every joule.
  @Test
  void a_short_sprint_is_not_worth_a_flag() {
    double sprint = LooneyRunning.wattsPerKilogram(8, 0);
    double jog = LooneyRunning.wattsPerKilogram(3, 0);
    var brief = Segments.steady(0.99 * jog / 9, 8, 0).then(Segments.steady(sprint, 3, 0));
    var longer = Segments.steady(1.01 * jog / 9, 8, 0).then(Segments.steady(sprint, 3, 0));
    assertFlags(Set.of(), estimate(Person.ofMass(70), brief));
    assertFlags(Set.of(EnergyFlag.SPEED_OUTSIDE_STUDIES), estimate(Person.ofMass(70), longer));
    var energy = estimate(Person.ofMass(70), brief);
    assertTrue(energy.high().joules() > 1.1001 * energy.gross().joules());
  }

  @Test
  void a_short_way_of_unknown_or_unmeasured_grade_is_not_worth_a_flag() {
    var known = Segments.steady(95, 3, 0);
    var brief = known.then(Segments.steady(5, 3, Double.NaN));
    assertFlags(Set.of(), estimate(Person.ofMass(70), brief));
    var cliff = Segments.steady(980, 3, 0).then(Segments.steady(1, 3, 0.9));
    assertFlags(Set.of(), estimate(Person.ofMass(70), cliff));
  }

  @Test
  void standing_raises_no_flag_of_the_way() {
    var standing = Segments.of(new Segments.Segment(60, 20, Double.NaN, false));
    assertFlags(Set.of(), estimate(Person.ofMass(70), standing));
    assertFalse(estimate(Person.ofMass(70), standing).gross().joules() > 1.44 * 70 * 60);
  }
}

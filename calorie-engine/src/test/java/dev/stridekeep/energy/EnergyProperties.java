package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class EnergyProperties {
  private static final double UNKNOWN = Double.NaN;

  private final EnergyEstimator estimator = new EnergyEstimator();

  private ActivityEnergy estimate(Person person, Motion motion) {
    return estimator.estimate(person, motion).orElseThrow();
  }

  @Provide
  Arbitrary<Segments> motions() {
    Arbitrary<Double> seconds = Arbitraries.doubles().between(0, 120);
    Arbitrary<Double> speeds = Arbitraries.doubles().between(0, 15);
    Arbitrary<Double> grades = orUnknown(Arbitraries.doubles().between(-1, 1));
    Arbitrary<Boolean> moving = Arbitraries.of(true, true, true, false);
    Arbitrary<Double> cadences = orUnknown(Arbitraries.doubles().between(0, 320));
    Arbitrary<Double> rates = orUnknown(Arbitraries.doubles().between(20, 250));
    Arbitrary<List<Segments.Segment>> all =
        Combinators.combine(seconds, speeds, grades, moving, cadences, rates)
            .as(Segments.Segment::new)
            .list()
            .ofMaxSize(30);
    return Combinators.combine(all, Arbitraries.of(false, true)).as(Segments::new);
  }

  private static Arbitrary<Double> orUnknown(Arbitrary<Double> values) {
    return values.injectNull(0.2).map(v -> v == null ? UNKNOWN : v);
  }

  @Provide
  Arbitrary<Person> people() {
    return Combinators.combine(
            Arbitraries.doubles().between(20, 300),
            Arbitraries.of(Sex.class).injectNull(0.2),
            Arbitraries.doubles().between(90, 250).injectNull(0.2),
            Arbitraries.integers().between(0, 120).injectNull(0.2),
            Arbitraries.doubles().between(20, 85).injectNull(0.7))
        .as(Person::new);
  }

  @Property
  void energy_rest_and_range_of_two_motions_are_their_sums(
      @ForAll("motions") Segments a, @ForAll("motions") Segments b, @ForAll("people") Person who) {
    var more = new Segments(b.all(), a.totalsOnly());
    var first = estimate(who, a);
    var second = estimate(who, more);
    var both = estimate(who, a.then(more));
    double precision = 1e-9 * (1 + both.high().joules());
    assertEquals(
        first.gross().joules() + second.gross().joules(), both.gross().joules(), precision);
    assertEquals(first.rest().joules() + second.rest().joules(), both.rest().joules(), precision);
    assertEquals(first.low().joules() + second.low().joules(), both.low().joules(), precision);
    assertEquals(first.high().joules() + second.high().joules(), both.high().joules(), precision);
    assertEquals(first.seconds() + second.seconds(), both.seconds(), 1e-9);
  }

  @Property
  void the_range_holds_the_number_and_nothing_is_below_rest(
      @ForAll("motions") Segments motion, @ForAll("people") Person who) {
    var energy = estimate(who, motion);
    double precision = 1e-9 * (1 + energy.high().joules());
    assertTrue(energy.low().joules() <= energy.gross().joules());
    assertTrue(energy.high().joules() >= energy.gross().joules());
    assertTrue(energy.low().joules() >= energy.rest().joules() - precision);
    assertTrue(energy.gross().joules() >= energy.rest().joules());
    assertTrue(energy.net().joules() <= energy.gross().joules());
    assertEquals(motion.totalSeconds(), energy.seconds(), 1e-9);
  }

  @Property
  void nothing_costs_less_than_standing(
      @ForAll("motions") Segments motion, @ForAll("people") Person who) {
    double mass = who.massKg() == null ? 0 : who.massKg();
    double standing = LcdaWalking.STANDING * mass * motion.totalSeconds();
    assertTrue(estimate(who, motion).gross().joules() >= standing * (1 - 1e-12));
  }

  @Property
  void a_heavier_body_never_spends_less(
      @ForAll("motions") Segments motion,
      @ForAll("people") Person who,
      @ForAll @DoubleRange(min = 47, max = 120) double mass,
      @ForAll @DoubleRange(min = 47, max = 120) double other) {
    double light = estimate(weighing(who, Math.min(mass, other)), motion).gross().joules();
    double heavy = estimate(weighing(who, Math.max(mass, other)), motion).gross().joules();
    assertTrue(light <= heavy * (1 + 1e-12), light + " > " + heavy);
  }

  private static Person weighing(Person who, double mass) {
    return new Person(mass, who.sex(), who.heightCm(), who.age(), who.vo2Max());
  }

  @Property
  void energy_is_proportional_to_mass_where_only_the_mass_is_known(
      @ForAll("motions") Segments motion, @ForAll @DoubleRange(min = 20, max = 300) double mass) {
    var energy = estimate(Person.ofMass(mass), motion);
    var hundred = estimate(Person.ofMass(100), motion);
    double precision = 1e-9 * (1 + energy.high().joules());
    assertEquals(hundred.gross().joules() * mass / 100, energy.gross().joules(), precision);
    assertEquals(hundred.net().joules() * mass / 100, energy.net().joules(), precision);
  }

  @Property
  void twice_the_time_is_twice_the_energy(
      @ForAll("motions") Segments motion, @ForAll("people") Person who) {
    var twice =
        new Segments(
            motion.all().stream()
                .map(
                    s ->
                        new Segments.Segment(
                            2 * s.seconds(),
                            s.speed(),
                            s.grade(),
                            s.moving(),
                            s.cadence(),
                            s.heartRate()))
                .toList(),
            motion.totalsOnly());
    var once = estimate(who, motion);
    var doubled = estimate(who, twice);
    assertEquals(2 * once.gross().joules(), doubled.gross().joules(), 0);
    assertEquals(2 * once.rest().joules(), doubled.rest().joules(), 0);
    assertEquals(once.flags(), doubled.flags());
  }

  @Property
  void on_the_level_faster_never_costs_less_per_second(
      @ForAll @DoubleRange(min = 0, max = 12) double speed,
      @ForAll @DoubleRange(min = 0, max = 12) double other) {
    double slow = MotionPower.of(Math.min(speed, other), 0, UNKNOWN);
    double fast = MotionPower.of(Math.max(speed, other), 0, UNKNOWN);
    assertTrue(slow <= fast + 1e-12, slow + " > " + fast);
  }

  /// A step of 1e-6 m/s. Near standing the walking model rises as v^0.43, so it may add 1.94 of
  /// that power of the step; elsewhere no more than 200 W/kg for a metre per second.
  @Property
  void power_has_no_step_in_speed(
      @ForAll @DoubleRange(min = 0, max = 13) double speed,
      @ForAll @DoubleRange(min = -0.5, max = 0.9) double grade,
      @ForAll("cadences") double cadence) {
    double step = 1e-6;
    double allowed = speed < 0.01 ? 2 * Math.pow(step, 0.43) : 200 * step;
    double here = MotionPower.of(speed, grade, cadence);
    assertEquals(here, MotionPower.of(speed + step, grade, cadence), allowed);
  }

  @Property
  void power_has_no_step_in_grade(
      @ForAll @DoubleRange(min = 0, max = 13) double speed,
      @ForAll @DoubleRange(min = -0.5, max = 0.9) double grade,
      @ForAll("cadences") double cadence) {
    double step = 1e-7;
    double here = MotionPower.of(speed, grade, cadence);
    assertEquals(here, MotionPower.of(speed, grade + step, cadence), 1000 * step);
  }

  @Property
  void energy_has_no_step_in_heart_rate(
      @ForAll @DoubleRange(min = 30, max = 240) double bpm,
      @ForAll @DoubleRange(min = 1, max = 6) double speed) {
    var who = new Person(70.0, Sex.MALE, 175.0, 30, null);
    var run = Segments.steady(1, speed, 0);
    double here = estimate(who, run.withHeartRate(bpm)).gross().joules();
    double next = estimate(who, run.withHeartRate(bpm + 1e-6)).gross().joules();
    assertEquals(here, next, 1e-3);
  }

  @Provide
  Arbitrary<Double> cadences() {
    return orUnknown(Arbitraries.doubles().between(60, 220));
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.measure.EnergyEstimate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class EnergyProperties {
  private final EnergyEstimator estimator = new EnergyEstimator();

  private EnergyEstimate estimate(double mass, Motion motion) {
    return estimator.estimate(BodyProfile.ofMass(mass), motion).orElseThrow();
  }

  @Provide
  Arbitrary<Segments> motions() {
    Arbitrary<Double> seconds = Arbitraries.doubles().between(0, 120);
    Arbitrary<Double> speeds = Arbitraries.doubles().between(0, 15);
    Arbitrary<Double> grades = Arbitraries.doubles().between(-1, 1);
    Arbitrary<Boolean> moving = Arbitraries.of(true, true, true, false);
    Arbitrary<List<Segments.Segment>> all =
        Combinators.combine(seconds, speeds, grades, moving)
            .as(Segments.Segment::new)
            .list()
            .ofMaxSize(30);
    return all.map(Segments::new);
  }

  @Property
  void the_energy_of_two_motions_is_their_sum(
      @ForAll("motions") Segments a,
      @ForAll("motions") Segments b,
      @ForAll @DoubleRange(min = 20, max = 300) double mass) {
    double apart = estimate(mass, a).gross().joules() + estimate(mass, b).gross().joules();
    double together = estimate(mass, a.then(b)).gross().joules();
    assertEquals(apart, together, 1e-9 * (1 + apart));
  }

  @Property
  void a_heavier_body_never_spends_less(
      @ForAll("motions") Segments motion,
      @ForAll @DoubleRange(min = 20, max = 300) double mass,
      @ForAll @DoubleRange(min = 20, max = 300) double other) {
    double light = estimate(Math.min(mass, other), motion).gross().joules();
    double heavy = estimate(Math.max(mass, other), motion).gross().joules();
    assertTrue(light <= heavy);
  }

  @Property
  void nothing_costs_less_than_standing(@ForAll("motions") Segments motion) {
    double seconds = motion.all().stream().mapToDouble(Segments.Segment::seconds).sum();
    double standing = LcdaWalking.STANDING * 70 * seconds;
    assertTrue(estimate(70, motion).gross().joules() >= standing * (1 - 1e-12));
  }

  @Property
  void on_the_level_faster_never_costs_less_per_second(
      @ForAll @DoubleRange(min = 0, max = 12) double speed,
      @ForAll @DoubleRange(min = 0, max = 12) double other) {
    double slow = EnergyEstimator.movingPower(Math.min(speed, other), 0);
    double fast = EnergyEstimator.movingPower(Math.max(speed, other), 0);
    assertTrue(slow <= fast + 1e-12, slow + " > " + fast);
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What users of other applications reported as wrong, one test each.
class ReportedFailuresTest {
  private static final Segments RUN = Segments.steady(60, 3, 0);

  private final EnergyEstimator estimator = new EnergyEstimator();

  private double joules(Person person, Motion motion) {
    return estimator.estimate(person, motion).orElseThrow().gross().joules();
  }

  @Test
  void no_default_runner_of_70_kg_stands_in_for_a_known_one() {
    assertEquals(12.29 * 55 * 60, joules(Person.ofMass(55), RUN), 1e-6);
    assertTrue(estimator.estimate(new Person(null, Sex.MALE, 175.0, 30, null), RUN).isEmpty());
  }

  @Test
  void segments_before_a_pause_are_not_counted_again_after_it() {
    double apart = joules(Person.ofMass(70), RUN);
    assertEquals(2 * apart, joules(Person.ofMass(70), RUN.then(RUN)), 1e-6);
    assertEquals(3 * apart, joules(Person.ofMass(70), RUN.then(RUN).then(RUN)), 1e-6);
  }

  @Test
  void a_missing_field_of_the_profile_does_not_make_it_zero() {
    var unknownSex = new Person(70.0, null, 175.0, 30, null);
    var unknownAge = new Person(70.0, Sex.MALE, 175.0, null, null);
    var unknownHeight = new Person(70.0, Sex.MALE, null, 30, null);
    for (var person : new Person[] {unknownSex, unknownAge, unknownHeight}) {
      assertEquals(12.29 * 70 * 60, joules(person, RUN), 1e-6);
    }
  }

  @Test
  void heart_rate_and_motion_are_weighed_and_not_added_up() {
    var man = new Person(70.0, Sex.MALE, 175.0, 30, null);
    double byMotion = joules(man, RUN);
    double byHeart = KeytelHeartRate.kilojoulesPerMinute(Sex.MALE, 150, 70, 30) * 1000;
    double both = joules(man, RUN.withHeartRate(150));
    assertTrue(both > Math.min(byMotion, byHeart) && both < Math.max(byMotion, byHeart));
  }

  @Test
  void smart_recording_with_a_minute_between_points_loses_no_time() {
    var everySecond = new ArrayList<Segments.Segment>();
    for (int i = 0; i < 600; i++) {
      everySecond.add(new Segments.Segment(1, 3, 0.02, true));
    }
    assertEquals(
        joules(Person.ofMass(70), new Segments(everySecond)),
        joules(Person.ofMass(70), Segments.steady(600, 3, 0.02)),
        1e-6);
  }

  @Test
  void women_are_not_estimated_as_men() {
    var woman = new Person(60.0, Sex.FEMALE, 165.0, 30, null);
    var man = new Person(60.0, Sex.MALE, 165.0, 30, null);
    var run = RUN.withHeartRate(150);
    assertNotEquals(joules(man, run), joules(woman, run), 100);
    var hers = estimator.estimate(woman, RUN).orElseThrow().rest().kcal();
    assertEquals(1320.25 / 1440, hers, 1e-9);
  }
}

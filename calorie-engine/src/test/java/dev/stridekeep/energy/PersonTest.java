package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
  @Test
  void is_as_old_as_on_the_day() {
    var body = new BodyProfile(Sex.FEMALE, LocalDate.of(1990, 5, 20), 168.0, 61.0);
    assertEquals(
        new Person(61.0, Sex.FEMALE, 168.0, 35, null), Person.of(body, LocalDate.of(2026, 5, 19)));
    assertEquals(36, Person.of(body, LocalDate.of(2026, 5, 20)).age());
    assertNull(Person.of(BodyProfile.UNKNOWN, LocalDate.of(2026, 5, 20)).age());
  }

  @ParameterizedTest
  @ValueSource(doubles = {19.99, 300.01, Double.NaN})
  void a_mass_that_no_runner_has_is_refused(double mass) {
    assertThrows(IllegalArgumentException.class, () -> Person.ofMass(mass));
  }

  @ParameterizedTest
  @ValueSource(doubles = {89.9, 250.1, Double.NaN})
  void a_height_that_no_runner_has_is_refused(double height) {
    assertThrows(IllegalArgumentException.class, () -> new Person(70.0, null, height, null, null));
  }

  @Test
  void the_limits_themselves_are_allowed() {
    assertEquals(20, Person.ofMass(20).massKg());
    assertEquals(300, new Person(300.0, null, 90.0, 0, 0.1).massKg());
    assertEquals(250, new Person(null, null, 250.0, null, null).heightCm());
  }

  @Test
  void a_negative_age_and_an_impossible_uptake_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Person(70.0, null, null, -1, null));
    for (double vo2Max : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> new Person(70.0, null, null, null, vo2Max));
    }
  }

  @ParameterizedTest
  @CsvSource({"4, false", "5, true", "110, true", "111, false"})
  void an_age_outside_5_to_110_is_held_for_a_slip(int age, boolean usable) {
    assertEquals(usable, new Person(70.0, null, null, age, null).hasAge());
  }

  @Test
  void without_an_age_there_is_none() {
    assertFalse(Person.ofMass(70).hasAge());
    assertTrue(new Person(70.0, null, null, 30, null).hasAge());
  }
}

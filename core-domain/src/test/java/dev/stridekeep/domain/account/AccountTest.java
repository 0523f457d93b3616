package dev.stridekeep.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  @Test
  void an_address_is_the_same_however_it_is_typed() {
    assertEquals(new Email("ada@example.org"), new Email("  Ada@Example.ORG "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "@example.org", "ada@", "a@b@c", "a da@example.org"})
  void what_is_no_address_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Email(text));
  }

  @Test
  void age_counts_birthdays() {
    var body = new BodyProfile(null, LocalDate.of(1990, 5, 20), null, null);
    assertEquals(35, body.ageOn(LocalDate.of(2026, 5, 19)).orElseThrow());
    assertEquals(36, body.ageOn(LocalDate.of(2026, 5, 20)).orElseThrow());
    assertTrue(body.ageOn(LocalDate.of(1980, 1, 1)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {19.9, 300.1, Double.NaN, Double.NEGATIVE_INFINITY})
  void a_mass_that_no_runner_has_is_refused(double massKg) {
    assertThrows(IllegalArgumentException.class, () -> BodyProfile.ofMass(massKg));
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeytelHeartRateTest {
  @ParameterizedTest
  @CsvSource({
    "MALE, 150, 70, 30, 14.2221",
    "FEMALE, 150, 60, 30, 9.8757",
    "MALE, 90, 70, 30, 5.1747",
    "MALE, 180, 90, 45, 20.4191"
  })
  void a_heart_rate_gives_kcal_a_minute(Sex sex, double bpm, double mass, double age, double kcal) {
    double kilojoules = KeytelHeartRate.kilojoulesPerMinute(sex, bpm, mass, age);
    assertEquals(kcal, kilojoules / 4.184, 5.1e-5);
  }

  @ParameterizedTest
  @CsvSource({"MALE, 150, 70, 30, 50, 13.2018", "FEMALE, 150, 60, 30, 45, 9.4657"})
  void a_known_maximal_uptake_is_used(
      Sex sex, double bpm, double mass, double age, double vo2Max, double kcal) {
    double kilojoules = KeytelHeartRate.kilojoulesPerMinute(sex, bpm, mass, age, vo2Max);
    assertEquals(kcal, kilojoules / 4.184, 5.1e-5);
  }

  @Test
  void a_heavier_woman_burns_less_at_the_same_heart_rate() {
    double light = KeytelHeartRate.kilojoulesPerMinute(Sex.FEMALE, 150, 60, 30);
    double heavy = KeytelHeartRate.kilojoulesPerMinute(Sex.FEMALE, 150, 70, 30);
    assertEquals(-1.263, heavy - light, 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"MALE, 70, 55.7", "FEMALE, 60, 57.6"})
  void crosses_zero_far_below_its_range(Sex sex, double mass, double bpm) {
    assertEquals(0, KeytelHeartRate.kilojoulesPerMinute(sex, bpm, mass, 30), 0.05);
    assertTrue(bpm < KeytelHeartRate.MIN_FRACTION * KeytelHeartRate.maxHeartRate(30));
  }

  @Test
  void the_highest_heart_rate_falls_with_age() {
    assertEquals(187, KeytelHeartRate.maxHeartRate(30), 1e-9);
    assertEquals(166, KeytelHeartRate.maxHeartRate(60), 1e-9);
  }

  @Test
  void holds_for_those_who_were_studied() {
    assertTrue(KeytelHeartRate.covers(47, 18));
    assertTrue(KeytelHeartRate.covers(120, 45));
    assertFalse(KeytelHeartRate.covers(46.9, 30));
    assertFalse(KeytelHeartRate.covers(120.1, 30));
    assertFalse(KeytelHeartRate.covers(70, 17));
    assertFalse(KeytelHeartRate.covers(70, 46));
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestingRatesTest {
  @ParameterizedTest
  @CsvSource({
    "MALE, 70, 175, 30, 1702.01, 1695.67, 1648.75, 3.3770, 1.0364",
    "FEMALE, 60, 165, 30, 1393.82, 1383.68, 1320.25, 3.2264, 1.0848",
    "MALE, 100, 180, 50, 2004.48, 2008.03, 1880.00, 2.7840, 1.2572",
    "FEMALE, 90, 160, 55, 1554.58, 1537.35, 1464.00, 2.3990, 1.4589",
    "MALE, 55, 170, 20, 1538.27, 1527.49, 1517.50, 3.8845, 0.9010"
  })
  void give_the_published_rates(
      Sex sex,
      double mass,
      double height,
      double age,
      double original,
      double revised,
      double mifflin,
      double oxygen,
      double correction) {
    assertEquals(original, HarrisBenedict.original(sex, mass, height, age), 5.1e-3);
    assertEquals(revised, HarrisBenedict.revised(sex, mass, height, age), 5.1e-3);
    assertEquals(mifflin, MifflinStJeor.kcalPerDay(sex, mass, height, age), 5.1e-3);
    assertEquals(
        oxygen,
        HarrisBenedict.oxygenUptake(HarrisBenedict.original(sex, mass, height, age), mass),
        5.1e-5);
    assertEquals(correction, HarrisBenedict.metCorrection(sex, mass, height, age), 5.1e-5);
  }

  /// 14.4 W + 313 H + 113 and so on, worked by hand.
  @ParameterizedTest
  @CsvSource({
    "MALE, 70, 175, 18, 1668.75",
    "MALE, 70, 175, 29, 1668.75",
    "MALE, 70, 175, 30, 1607.75",
    "MALE, 70, 175, 59, 1607.75",
    "MALE, 70, 175, 60, 1488.75",
    "FEMALE, 60, 165, 18, 1356.75",
    "FEMALE, 60, 165, 29, 1356.75",
    "FEMALE, 60, 165, 30, 1307.5",
    "FEMALE, 60, 165, 59, 1307.5",
    "FEMALE, 60, 165, 60, 1216.55"
  })
  void the_oxford_equations_change_at_30_and_60_years(
      Sex sex, double mass, double height, double age, double kcal) {
    assertEquals(kcal, HenryOxford.kcalPerDay(sex, mass, height, age), 1e-9);
  }

  @Test
  void the_oxford_equations_are_not_for_children() {
    assertThrows(
        IllegalArgumentException.class, () -> HenryOxford.kcalPerDay(Sex.MALE, 60, 170, 17));
    assertTrue(HenryOxford.covers(18));
    assertFalse(HenryOxford.covers(17));
  }

  @Test
  void mifflin_st_jeor_is_for_those_of_19_to_78() {
    assertTrue(MifflinStJeor.covers(19));
    assertTrue(MifflinStJeor.covers(78));
    assertFalse(MifflinStJeor.covers(18));
    assertFalse(MifflinStJeor.covers(79));
  }
}

package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OxygenUptakeTest {
  /// The table of Lusk (1924); its linear form is within 0.001 kcal/L of it.
  @ParameterizedTest
  @CsvSource({
    "0.707, 4.686",
    "0.75, 4.739",
    "0.80, 4.801",
    "0.85, 4.862",
    "0.90, 4.924",
    "0.95, 4.985",
    "1.00, 5.047"
  })
  void a_litre_of_oxygen_gives_what_lusk_found(double ratio, double kcal) {
    assertEquals(kcal, OxygenUptake.kcalPerLitre(ratio), 5.1e-4);
  }

  @Test
  void the_exchange_ratio_is_held_between_fat_and_carbohydrate() {
    assertEquals(4.686, OxygenUptake.kcalPerLitre(0.5), 0);
    assertEquals(OxygenUptake.kcalPerLitre(1), OxygenUptake.kcalPerLitre(1.2), 0);
  }

  @Test
  void a_met_of_oxygen_is_five_percent_over_a_kilocalorie_an_hour() {
    assertEquals(1.2203, OxygenUptake.wattsPerKilogram(OxygenUptake.ONE_MET), 5e-5);
    assertEquals(
        1.05,
        OxygenUptake.wattsPerKilogram(OxygenUptake.ONE_MET) / Compendium.WATTS_PER_MET,
        1e-12);
  }
}

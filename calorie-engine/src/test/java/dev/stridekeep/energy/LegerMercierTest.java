package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegerMercierTest {
  /// Gross kcal/kg/km at 5 kcal a litre.
  @ParameterizedTest
  @CsvSource({
    "7, 1.044, 1.051",
    "8, 1.032, 1.042",
    "9, 1.023, 1.035",
    "10, 1.015, 1.031",
    "11, 1.009, 1.028",
    "12, 1.004, 1.027",
    "13, 1.000, 1.027",
    "14, 0.996, 1.027",
    "15, 0.993, 1.029",
    "16, 0.990, 1.031",
    "17, 0.988, 1.033",
    "18, 0.986, 1.037",
    "20, 0.982, 1.045"
  })
  void a_kilometre_costs_what_the_formula_says(double kmh, double treadmill, double track) {
    double perKilometre = 60 / kmh * OxygenUptake.KCAL_PER_LITRE / 1000;
    double speed = kmh / 3.6;
    assertEquals(treadmill, LegerMercier.treadmillOxygenUptake(speed) * perKilometre, 5.1e-4);
    assertEquals(track, LegerMercier.trackOxygenUptake(speed) * perKilometre, 5.1e-4);
  }

  @Test
  void a_kilometre_an_hour_is_about_one_met() {
    for (int kmh = 8; kmh <= 25; kmh++) {
      assertEquals(kmh, LegerMercier.trackOxygenUptake(kmh / 3.6) / 3.5, 0.06 * kmh);
    }
  }

  @Test
  void holds_from_8_to_25_kilometres_an_hour() {
    assertTrue(LegerMercier.covers(8 / 3.6));
    assertTrue(LegerMercier.covers(25 / 3.6));
    assertFalse(LegerMercier.covers(8 / 3.6 - 1e-9));
    assertFalse(LegerMercier.covers(25 / 3.6 + 1e-9));
  }
}

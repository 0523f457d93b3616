package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRulerTest {
  /// Reference values by Karney's algorithm, to nine decimals.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0.00001, 1.113194908",
    "0, 0, 0.00001, 0, 1.105742758",
    "0, 0, 0.001, 0.001, 156.903471927",
    "45, 7, 45.00001, 7, 1.111317775",
    "45, 7, 45, 7.00001, 0.788468351",
    "45, 7, 45.0001, 7.0001, 13.626109041",
    "45.4642, 9.19, 45.4651, 9.1913, 142.625207294",
    "51.5007, -0.1246, 51.501, -0.124, 53.384435632",
    "60, 24, 60.0005, 24.001, 78.846482976",
    "-33.8568, 151.2153, -33.856, 151.216, 109.864614940",
    "64.1466, -21.9426, 64.147, -21.94, 134.180891313",
    "0, 179.9999, 0, -179.9999, 22.263898159",
    "-0.00005, 36.8, 0.00005, 36.8001, 15.690347193",
    "78.2232, 15.6267, 78.224, 15.63, 116.769356551"
  })
  void agrees_with_the_geodesic(double lat1, double lng1, double lat2, double lng2, double metres) {
    // The table ends at 1e-9 m.
    double tolerance = 1e-7 * metres + 1e-9;
    assertEquals(metres, LocalRuler.between(lat1, lng1, lat2, lng2), tolerance);
    assertEquals(metres, LocalRuler.between(lat2, lng2, lat1, lng1), tolerance);
  }

  @Test
  void a_degree_has_its_length_on_the_ellipsoid() {
    assertEquals(111131.777414, LocalRuler.at(45).metresPerDegreeNorth(45), 1e-4);
    assertEquals(78846.835094, LocalRuler.at(45).metresPerDegreeEast(45), 1e-4);
    assertEquals(19393.485528, LocalRuler.at(80).metresPerDegreeEast(80), 1e-4);
  }

  @Test
  void measures_at_the_poles_too() {
    assertEquals(11.17, LocalRuler.between(89.9999, 0, 90, 0), 0.01);
    assertEquals(11.17, LocalRuler.between(-89.9999, 0, -90, 0), 0.01);
  }

  @Test
  void a_latitude_beyond_the_pole_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> LocalRuler.at(90.1));
    assertThrows(IllegalArgumentException.class, () -> LocalRuler.at(Double.NaN));
  }
}

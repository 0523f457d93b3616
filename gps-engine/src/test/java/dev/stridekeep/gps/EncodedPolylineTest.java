package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Vectors: the tests of mapbox/polyline, whose first line is that of Google's own page.
class EncodedPolylineTest {
  private static final double[][] GOOGLE = {{38.5, -120.2}, {40.7, -120.95}, {43.252, -126.453}};

  private static String encoded(int precision, double[]... points) {
    double[] lat = new double[points.length];
    double[] lng = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      lat[i] = points[i][0];
      lng[i] = points[i][1];
    }
    return EncodedPolyline.encode(lat, lng, precision);
  }

  private static double[] at(double lat, double lng) {
    return new double[] {lat, lng};
  }

  @Test
  void the_line_of_googles_page_is_told_as_there() {
    assertEquals("_p~iF~ps|U_ulLnnqC_mqNvxq`@", encoded(5, GOOGLE));
  }

  @Test
  void six_places_are_told_as_osrm_does() {
    assertEquals("_izlhA~rlgdF_{geC~ywl@_kwzCn`{nI", encoded(6, GOOGLE));
  }

  @Test
  void no_places_are_whole_degrees() {
    assertEquals("mAnFC@CH", encoded(0, GOOGLE));
  }

  @Test
  void no_point_is_no_text() {
    assertEquals("", encoded(5));
  }

  @Test
  void differences_are_those_of_rounded_places() {
    assertEquals("?A?@", encoded(5, at(0, 0.000006), at(0, 0.000002)));
    assertEquals(
        "ss`{E~kbkTeAQw@J",
        encoded(
            5, at(36.05322, -112.084004), at(36.053573, -112.083914), at(36.053845, -112.083965)));
    assertEquals(
        "_chxEn`zvN\\\\]]",
        encoded(5, at(35.6, -82.55), at(35.59985, -82.55015), at(35.6, -82.55)));
  }

  @Test
  void halves_are_rounded_away_from_zero() {
    assertEquals(encoded(0, at(1, -1)), encoded(0, at(0.5, -0.5)));
    assertEquals(encoded(0, at(3, -3)), encoded(0, at(2.5, -2.5)));
    assertEquals("??", encoded(0, at(0.49, -0.49)));
  }

  /// Doubled for its sign bit, the number is more than 32 bits hold.
  @Test
  void a_large_negative_number_stays_negative() {
    long[][] back = Decoder.decode(encoded(7, at(-107.3741825, 0)));
    assertEquals(-1_073_741_825L, back[0][0]);
    assertEquals(0, back[1][0]);
  }

  @Test
  void columns_of_two_lengths_and_precisions_beyond_nine_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EncodedPolyline.encode(new double[1], new double[2], 5));
    assertThrows(IllegalArgumentException.class, () -> encoded(-1, GOOGLE));
    assertThrows(IllegalArgumentException.class, () -> encoded(10, GOOGLE));
  }

  /// Reads the text back, to whole multiples of the last place.
  static final class Decoder {
    private final String text;
    private int next;

    private Decoder(String text) {
      this.text = text;
    }

    /// @return latitudes and longitudes
    static long[][] decode(String text) {
      var decoder = new Decoder(text);
      long[][] columns = new long[2][text.length()];
      long lat = 0;
      long lng = 0;
      int n = 0;
      while (decoder.next < text.length()) {
        lat += decoder.number();
        lng += decoder.number();
        columns[0][n] = lat;
        columns[1][n++] = lng;
      }
      return new long[][] {Arrays.copyOf(columns[0], n), Arrays.copyOf(columns[1], n)};
    }

    private long number() {
      long bits = 0;
      int shift = 0;
      long group;
      do {
        group = text.charAt(next++) - 63L;
        bits += (group % 32) << shift;
        shift += 5;
      } while (group >= 32);
      return bits % 2 == 0 ? bits / 2 : -(bits + 1) / 2;
    }
  }
}

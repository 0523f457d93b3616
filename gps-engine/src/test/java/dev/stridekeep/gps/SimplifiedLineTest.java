package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplifiedLineTest {
  /// A degree in metres at the equator, about.
  private static final double DEGREE = 111_000;

  private static int[] points(SimplifiedLine line) {
    return IntStream.range(0, line.size()).map(line::point).toArray();
  }

  private static int[] kept(double[] east, double[] north, double tolerance) {
    double[] lat = new double[north.length];
    double[] lng = new double[east.length];
    for (int i = 0; i < lat.length; i++) {
      lat[i] = north[i] / DEGREE;
      lng[i] = LocalRuler.wrapped(179.9999 + east[i] / DEGREE);
    }
    return points(SimplifiedLine.of(lat, lng, tolerance));
  }

  @Test
  void a_straight_line_is_its_two_ends() {
    assertArrayEquals(
        new int[] {0, 4},
        kept(new double[] {0, 10, 20, 30, 40}, new double[] {0, 0.5, -0.5, 0.5, 0}, 1));
  }

  @Test
  void a_corner_stays() {
    assertArrayEquals(
        new int[] {0, 2, 4},
        kept(new double[] {0, 10, 20, 20, 20}, new double[] {0, 0, 0, 10, 20}, 3));
  }

  @Test
  void the_far_end_of_a_way_out_and_back_stays() {
    assertArrayEquals(new int[] {0, 2, 4}, kept(new double[] {0, 10, 20, 10, 0}, new double[5], 3));
  }

  @Test
  void no_tolerance_keeps_every_point_off_the_line() {
    assertArrayEquals(
        new int[] {0, 1, 2}, kept(new double[] {0, 10, 20}, new double[] {0, 0.01, 0}, 0));
  }

  @Test
  void none_and_one_point_are_lines_too() {
    assertEquals(0, kept(new double[0], new double[0], 3).length);
    assertArrayEquals(new int[] {0}, kept(new double[1], new double[1], 3));
  }

  @Test
  void a_line_tells_its_points_and_is_told_as_text() {
    var line = SimplifiedLine.of(new double[] {38.5, 40.7}, new double[] {-120.2, -120.95}, 3);
    assertEquals(40.7, line.latitude(1));
    assertEquals(-120.95, line.longitude(1));
    assertEquals("_p~iF~ps|U_ulLnnqC", line.encoded(5));
  }

  @Test
  void a_tolerance_below_zero_or_without_end_is_refused() {
    double[] none = {};
    for (double tolerance : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> SimplifiedLine.of(none, none, tolerance));
    }
  }
}

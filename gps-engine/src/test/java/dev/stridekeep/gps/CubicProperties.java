package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class CubicProperties {
  private static final double[] PLACES = {-1.5, -0.25, 0.5, 2};

  @Property
  void a_cubic_is_found_again_from_four_of_its_points(
      @ForAll @DoubleRange(min = -9, max = 9) double c0,
      @ForAll @DoubleRange(min = -9, max = 9) double c1,
      @ForAll @DoubleRange(min = -9, max = 9) double c2,
      @ForAll @DoubleRange(min = -9, max = 9) double c3) {
    var cubic = new Cubic(c0, c1, c2, c3);
    double[] values = new double[PLACES.length];
    for (int i = 0; i < values.length; i++) {
      double x = PLACES[i];
      values[i] = c0 + c1 * x + c2 * x * x + c3 * x * x * x;
      assertEquals(values[i], cubic.at(x), 1e-11);
    }
    var found = Cubic.through(PLACES, values);
    assertEquals(c0, found.c0(), 1e-10);
    assertEquals(c1, found.c1(), 1e-10);
    assertEquals(c2, found.c2(), 1e-10);
    assertEquals(c3, found.c3(), 1e-10);
  }

  @Test
  void the_nodes_are_the_roots_of_the_fourth_chebyshev_polynomial() {
    for (double node : Cubic.nodes(3)) {
      double x = node / 3;
      assertEquals(0, 8 * x * x * x * x - 8 * x * x + 1, 1e-14);
    }
    double outermost = Math.sqrt((2 + Math.sqrt(2)) / 4);
    assertEquals(3 * outermost, Cubic.nodes(3)[0], 1e-14);
    assertEquals(-3 * outermost, Cubic.nodes(3)[3], 1e-14);
  }
}

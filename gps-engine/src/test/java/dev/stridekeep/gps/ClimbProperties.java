package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ClimbProperties {
  @Property
  void read_backwards_ascent_and_descent_swap(
      @ForAll @Size(max = 50) double[] altitudes,
      @ForAll @DoubleRange(min = 0, max = 20) double threshold) {
    assertSwap(metres(altitudes), exact(threshold));
  }

  @Example
  void a_climb_of_just_the_threshold_counts_both_ways_or_neither() {
    assertSwap(new double[] {0, 2.5, 0}, 2.5);
    assertSwap(new double[] {7, 4.5, 7, 9.5}, 2.5);
  }

  private static void assertSwap(double[] metres, double threshold) {
    double[] back = new double[metres.length];
    for (int i = 0; i < back.length; i++) {
      back[i] = metres[back.length - 1 - i];
    }
    var there = over(metres, threshold);
    var andBack = over(back, threshold);
    assertEquals(there.ascent(), andBack.descent(), 1e-6);
    assertEquals(there.descent(), andBack.ascent(), 1e-6);
  }

  @Property
  void what_counts_is_the_net_climb_up_to_a_threshold_at_either_end(
      @ForAll @Size(min = 1, max = 50) double[] altitudes,
      @ForAll @DoubleRange(min = 0, max = 20) double threshold) {
    double[] metres = metres(altitudes);
    var climb = over(metres, exact(threshold));
    double net = metres[metres.length - 1] - metres[0];
    assertTrue(Math.abs(climb.ascent() - climb.descent() - net) <= 2 * threshold + 1e-6);
  }

  @Property
  void a_higher_threshold_never_counts_more(
      @ForAll @Size(max = 50) double[] altitudes,
      @ForAll @DoubleRange(min = 0, max = 20) double threshold) {
    double[] metres = metres(altitudes);
    double low = exact(threshold);
    assertTrue(over(metres, low + 1).ascent() <= over(metres, low).ascent() + 1e-6);
  }

  /// Any numbers as altitudes within 80 m, [#exact].
  private static double[] metres(double[] any) {
    double[] metres = new double[any.length];
    for (int i = 0; i < any.length; i++) {
      metres[i] = exact(Math.floorMod(Double.hashCode(any[i]), 8_000) / 100.0);
    }
    return metres;
  }

  /// To a multiple of 1/128, whose sums have no rounding: a climb of just the threshold is one.
  private static double exact(double metres) {
    return Math.rint(metres * 128) / 128;
  }

  private static Climb over(double[] altitudes, double threshold) {
    var climb = new Climb(threshold);
    for (int i = 1; i < altitudes.length; i++) {
      climb.by(altitudes[i] - altitudes[i - 1]);
    }
    return climb;
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ClimbProperties {
  @Property
  void read_backwards_ascent_and_descent_swap(
      @ForAll @Size(max = 50) double[] altitudes,
      @ForAll @DoubleRange(min = 0, max = 20) double threshold) {
    double[] metres = metres(altitudes);
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
    var climb = over(metres, threshold);
    double net = metres[metres.length - 1] - metres[0];
    assertTrue(Math.abs(climb.ascent() - climb.descent() - net) <= 2 * threshold + 1e-6);
  }

  @Property
  void a_higher_threshold_never_counts_more(
      @ForAll @Size(max = 50) double[] altitudes,
      @ForAll @DoubleRange(min = 0, max = 20) double threshold) {
    double[] metres = metres(altitudes);
    assertTrue(over(metres, threshold + 1).ascent() <= over(metres, threshold).ascent() + 1e-6);
  }

  /// Any numbers as altitudes within 100 m, in whole centimetres.
  private static double[] metres(double[] any) {
    double[] metres = new double[any.length];
    for (int i = 0; i < any.length; i++) {
      metres[i] = Math.floorMod(Double.hashCode(any[i]), 10_000) / 100.0;
    }
    return metres;
  }

  private static Climb over(double[] altitudes, double threshold) {
    var climb = new Climb(threshold);
    for (int i = 1; i < altitudes.length; i++) {
      climb.by(altitudes[i] - altitudes[i - 1]);
    }
    return climb;
  }
}

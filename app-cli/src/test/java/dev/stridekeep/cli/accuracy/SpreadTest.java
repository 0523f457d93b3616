package dev.stridekeep.cli.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void the_mean_is_of_errors_without_sign_and_the_bias_of_those_with() {
    var spread = Spread.of(new double[] {-1, 2, Double.NaN, 5});
    assertEquals(3, spread.files());
    assertEquals(8 / 3.0, spread.mean(), 1e-12);
    assertEquals(2, spread.bias(), 1e-12);
  }

  @Test
  void without_one_file_the_mean_is_that_of_the_others() {
    var spread = Spread.of(new double[] {-1, 2, 5});
    assertEquals(1.5, spread.leastWithoutOne(), 1e-12);
    assertEquals(3.5, spread.mostWithoutOne(), 1e-12);
  }

  @Test
  void the_interval_holds_the_mean_and_is_always_the_same() {
    double[] errors = {-1, 2, 5, 0.5, 3};
    var spread = Spread.of(errors);
    assertTrue(spread.low() < spread.mean() && spread.mean() < spread.high(), spread.toString());
    assertEquals(spread, Spread.of(errors));
  }

  @Test
  void of_nothing_nothing_is_known() {
    assertTrue(Double.isNaN(Spread.of(new double[] {Double.NaN}).mean()));
  }
}

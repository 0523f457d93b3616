package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeCostTest {
  /// Percent and factor: GoldenCheetah's DanielsPoints.cpp.
  @ParameterizedTest
  @CsvSource({
    "-40, 1.937",
    "-34, 1.665",
    "-30, 1.490",
    "-26, 1.315",
    "-22, 1.160",
    "-20, 1.085",
    "-18, 1.020",
    "-16, 0.965",
    "-12, 0.885",
    "-10, 0.875",
    "-9, 0.875",
    "-8, 0.875",
    "-7, 0.875",
    "-6, 0.885",
    "-5, 0.900",
    "-4, 0.910",
    "-3, 0.935",
    "-2, 0.950",
    "-1, 0.980",
    "0, 1",
    "1, 1.020",
    "2, 1.050",
    "3, 1.100",
    "4, 1.140",
    "5, 1.190",
    "6, 1.240",
    "7, 1.290",
    "8, 1.350",
    "9, 1.410",
    "10, 1.480",
    "12, 1.600",
    "16, 1.930",
    "20, 2.280",
    "24, 2.645",
    "28, 2.985",
    "32, 3.320",
    "34, 3.470",
    "40, 3.739"
  })
  void a_grade_of_the_published_table_costs_what_it_says(double percent, double factor) {
    assertEquals(factor, GradeCost.factor(percent / 100), 1e-9);
  }

  /// GoldenCheetah's own polynomial for the same points, off them by up to 0.019.
  @Test
  void grades_between_the_points_cost_what_the_fitted_polynomial_says() {
    for (double g = -33; g <= 33; g += 0.37) {
      double fitted =
          0.9935756154
              + g
                  * (0.0299822939
                      + g
                          * (0.001906977
                              + g
                                  * (7.77801576537029e-7
                                      + g * (-4.71345135734814e-7 + g * -3.40028981678083e-9))));
      assertEquals(fitted, GradeCost.factor(g / 100), 0.025, "grade " + g);
    }
  }

  @Test
  void steeper_than_the_table_costs_what_its_end_does() {
    assertEquals(3.739, GradeCost.factor(0.6));
    assertEquals(1.937, GradeCost.factor(-0.6));
  }

  @Test
  void the_level_costs_one_to_the_bit() {
    assertEquals(1, GradeCost.factor(0), 0);
    assertEquals(1, GradeCost.factor(-0.0), 0);
  }

  @Test
  void level_metres_add_up_each_segment_at_its_cost() {
    double[] level =
        GradeCost.levelMetres(new double[] {0, 10, 20, 40}, new double[] {0, 0, 0.1, -0.1});
    assertArrayEquals(new double[] {0, 10, 24.8, 42.3}, level, 1e-9);
  }
}

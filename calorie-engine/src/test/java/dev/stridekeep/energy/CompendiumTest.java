package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompendiumTest {
  @ParameterizedTest
  @CsvSource({
    "12010, 6.0",
    "12026, 3.3",
    "12028, 6.5",
    "12030, 8.5",
    "12050, 9.3",
    "12115, 14.8",
    "12135, 23.0",
    "12150, 8.0",
    "12355, 9.0",
    "12588, 9.0",
    "17032, 5.0",
    "17151, 2.3",
    "17190, 3.8",
    "17231, 8.5",
    "17382, 3.3"
  })
  void knows_the_values_of_2024(int code, double met) {
    assertEquals(met, Compendium.met(code).orElseThrow(), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "12060, 10.5",
    "12070, 11.0",
    "12090, 12.0",
    "12110, 13.0",
    "12120, 14.8",
    "12132, 18.5",
    "12145, 10.5",
    "12260, 13.3",
    "17037, 10.0",
    "17039, 15.5",
    "17040, 16.3"
  })
  void values_of_ten_and_more_are_not_cut_to_9_9(int code, double met) {
    assertEquals(met, Compendium.met(code).orElseThrow(), 0);
  }

  @Test
  void a_row_of_uncertain_value_is_absent() {
    assertTrue(Compendium.met(12255).isEmpty());
    assertTrue(Compendium.activities().stream().noneMatch(a -> a.met() == 9.9));
  }

  @Test
  void each_code_stands_once_with_speeds_in_order() {
    var codes = new HashSet<Integer>();
    for (var activity : Compendium.activities()) {
      assertTrue(codes.add(activity.code()), activity.toString());
      assertTrue(
          Double.isNaN(activity.minMph()) || activity.minMph() <= activity.maxMph(),
          activity.toString());
    }
    assertEquals(70, codes.size());
  }

  /// Gross kcal/kg/km, straight between the middles of the classes.
  @ParameterizedTest
  @CsvSource({
    "7, 1.032",
    "8, 1.042",
    "9, 0.994",
    "10, 0.944",
    "11, 0.975",
    "12, 0.978",
    "13, 0.928",
    "14, 0.902",
    "15, 0.952",
    "16, 0.925",
    "17, 0.937",
    "18, 0.951",
    "20, 0.953"
  })
  void running_lies_between_its_classes(double kmh, double kcalPerKgKm) {
    assertEquals(kcalPerKgKm, Compendium.running(kmh / 3.6) / kmh, 5.1e-4);
  }

  @Test
  void running_is_held_at_the_ends_of_the_table() {
    assertEquals(6.5, Compendium.running(0.5), 0);
    assertEquals(6.5, Compendium.running(4.1 * Compendium.MPH), 1e-12);
    assertEquals(23, Compendium.running(14 * Compendium.MPH), 1e-12);
    assertEquals(23, Compendium.running(9), 0);
  }
}

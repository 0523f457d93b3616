package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaitTest {
  private static final double UNKNOWN = Double.NaN;

  @ParameterizedTest
  @CsvSource({"0, 0", "1.9, 0", "2.0, 0.2", "2.15, 0.5", "2.3, 0.8", "2.4, 1", "6, 1"})
  void by_speed_alone_running_sets_in_between_1_9_and_2_4(double speed, double share) {
    assertEquals(share, Gait.runningShare(speed, UNKNOWN), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"110, 0", "130, 0", "135, 0.25", "140, 0.5", "145, 0.75", "150, 1", "180, 1"})
  void where_people_do_both_the_steps_decide(double cadence, double share) {
    assertEquals(share, Gait.runningShare(1.6, cadence), 1e-9);
    assertEquals(share, Gait.runningShare(1.4, cadence), 1e-9);
  }

  @Test
  void steps_tell_a_slow_jog_from_a_fast_walk() {
    assertEquals(1, Gait.runningShare(1.7, 160), 0);
    assertEquals(0, Gait.runningShare(2.1, 128), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 160, 0",
    "1.0, 160, 0",
    "1.2, 160, 0.5",
    "2.8, 130, 1",
    "3, 130, 1",
    "3.5, 100, 1"
  })
  void steps_fade_out_where_the_speed_is_clear(double speed, double cadence, double share) {
    assertEquals(share, Gait.runningShare(speed, cadence), 1e-9);
  }

  /// 2.3 m/s: steps of 1.1 m at 125.45 steps/min, half trusted between 1 and 1.2 m; the speed says
  /// 0.8, the steps say 0.
  @Test
  void steps_too_long_for_a_walker_are_not_believed() {
    assertEquals(0.4, Gait.runningShare(2.3, 2.3 * 60 / 1.1), 1e-9);
    assertEquals(0.8, Gait.runningShare(2.3, 80), 1e-9);
  }

  @Test
  void above_2_6_the_steps_count_by_halves_at_2_8() {
    double share = Gait.runningShare(2.8, 139);
    // Steps of 1.2086 m are too long anyway.
    assertEquals(1, share, 1e-9);
    assertEquals(Gait.runningShare(2.65, UNKNOWN), Gait.runningShare(2.65, 160), 0);
  }

  @Test
  void at_2_7_a_high_cadence_of_a_walker_counts_for_three_quarters() {
    // 149 steps/min: steps of 1.0872 m are trusted 0.5638; running 0.95 by cadence.
    double trust = 0.75 * (1 - (2.7 * 60 / 149 - 1.0) / 0.2);
    assertEquals(1 - trust * 0.05, Gait.runningShare(2.7, 149), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "300.1", "NaN"})
  void no_plausible_cadence_means_that_the_speed_decides(double cadence) {
    assertEquals(0.2, Gait.runningShare(2.0, cadence), 1e-9);
  }

  @Test
  void three_hundred_steps_are_still_plausible() {
    assertEquals(1, Gait.runningShare(1.5, 300), 1e-9);
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TimeOrderTest {
  private static void kept(long[] times, boolean... expected) {
    assertArrayEquals(expected, TimeOrder.rising(times));
  }

  @Test
  void rising_times_all_stay() {
    kept(new long[] {1, 2, 3}, true, true, true);
    kept(new long[] {});
  }

  @Test
  void one_time_far_ahead_goes_and_those_after_it_stay() {
    kept(new long[] {1, 2, 99, 3, 4, 5}, true, true, false, true, true, true);
  }

  @Test
  void one_time_far_back_goes() {
    kept(new long[] {10, 11, 1, 12, 13}, true, true, false, true, true);
  }

  @Test
  void of_equal_times_the_first_stays() {
    kept(new long[] {1, 2, 2, 3}, true, true, false, true);
  }
}

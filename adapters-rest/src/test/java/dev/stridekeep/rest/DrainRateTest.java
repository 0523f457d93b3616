package dev.stridekeep.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DrainRateTest {
  private final AtomicLong seconds = new AtomicLong(1_000);
  private final DrainRate rate = new DrainRate(() -> TimeUnit.SECONDS.toNanos(seconds.get()));

  @Test
  void what_waits_over_the_rate_is_told_and_half_of_that_more_by_chance() {
    done(50);
    shed(40);
    // 5 a second, 60 + 40 to come: 20 to 30 s.
    var told = new HashSet<Long>();
    var random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      told.add(rate.retryAfterSeconds(60, random));
    }
    assertTrue(told.stream().allMatch(s -> s >= 20 && s <= 30), "out of range: " + told);
    assertTrue(told.size() >= 8, "all come back together: " + told);
  }

  @Test
  void it_is_never_less_than_a_second_nor_more_than_a_minute() {
    done(1_000_000);
    var random = new Random(3);
    for (int i = 0; i < 100; i++) {
      long s = rate.retryAfterSeconds(0, random);
      assertTrue(s == 1 || s == 2, "idle: " + s);
    }
    seconds.addAndGet(10);
    shed(2_000);
    for (int i = 0; i < 100; i++) {
      long s = rate.retryAfterSeconds(500, random);
      assertTrue(s >= 40 && s <= 60, "stalled: " + s);
    }
  }

  @Test
  void what_is_older_than_ten_seconds_does_not_count() {
    done(1_000);
    seconds.addAndGet(9);
    assertEquals(1, rate.retryAfterSeconds(0, new Random(1)) / 2);
    long quick = rate.retryAfterSeconds(100, new Random(1));
    seconds.addAndGet(1);
    long slow = rate.retryAfterSeconds(100, new Random(1));
    assertTrue(quick < 3 && slow >= 40, quick + " then " + slow);
  }

  private void done(int times) {
    for (int i = 0; i < times; i++) {
      rate.noteDone();
    }
  }

  private void shed(int times) {
    for (int i = 0; i < times; i++) {
      rate.noteShed();
    }
  }
}

package dev.stridekeep.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BucketProperties {
  @Property
  void every_day_lies_in_exactly_one_bucket(
      @ForAll Bucket bucket,
      @ForAll DayOfWeek weekStart,
      @ForAll @IntRange(min = -10_000, max = 40_000) int epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    var start = bucket.startOf(day, weekStart);
    assertFalse(start.isAfter(day));
    assertTrue(bucket.next(start).isAfter(day));
    assertEquals(bucket.next(start), bucket.startOf(bucket.next(start), weekStart));
  }

  @Example
  void weeks_begin_on_the_day_that_the_account_says() {
    var saturday = LocalDate.of(2026, 11, 21);
    assertEquals(LocalDate.of(2026, 11, 16), Bucket.WEEK.startOf(saturday, DayOfWeek.MONDAY));
    assertEquals(LocalDate.of(2026, 11, 15), Bucket.WEEK.startOf(saturday, DayOfWeek.SUNDAY));
  }

  @Example
  void buckets_are_counted_with_both_ends() {
    assertEquals(
        13, Bucket.MONTH.countBetween(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1)));
  }
}

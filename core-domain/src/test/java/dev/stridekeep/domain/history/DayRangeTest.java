package dev.stridekeep.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void one_day_is_a_range() {
    assertEquals(DAY, DayRange.of(DAY, DAY).to());
  }

  @Test
  void a_range_does_not_end_before_it_begins() {
    assertThrows(IllegalArgumentException.class, () -> DayRange.of(DAY, DAY.minusDays(1)));
  }

  @Test
  void years_have_one_to_four_digits() {
    assertThrows(IllegalArgumentException.class, () -> new DayRange(LocalDate.MIN, null));
    assertThrows(
        IllegalArgumentException.class, () -> new DayRange(null, LocalDate.of(10_000, 1, 1)));
  }
}

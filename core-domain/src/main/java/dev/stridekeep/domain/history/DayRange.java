package dev.stridekeep.domain.history;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Days from a first to a last one, both included, in whatever calendar they are read.
///
/// @param from null for no beginning; year 1 to 9999
/// @param to null for no end; not before `from`; year 1 to 9999
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final DayRange EVERYTHING = new DayRange(null, null);
  public static final int MIN_YEAR = 1;
  public static final int MAX_YEAR = 9999;

  public DayRange {
    requireYear(from);
    requireYear(to);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("first day " + from + " must not be after " + to);
    }
  }

  public static DayRange of(LocalDate from, LocalDate to) {
    return new DayRange(Objects.requireNonNull(from), Objects.requireNonNull(to));
  }

  private static void requireYear(@Nullable LocalDate day) {
    if (day != null && (day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR)) {
      throw new IllegalArgumentException("year must be 1 to 9999: " + day);
    }
  }
}

package dev.stridekeep.domain.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// A span of whole local days that runs are counted in.
public enum Bucket {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  Bucket(ChronoUnit unit) {
    this.unit = unit;
  }

  /// First day of the bucket that holds a day.
  ///
  /// @param weekStart the day that weeks begin on
  public LocalDate startOf(LocalDate day, DayOfWeek weekStart) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /// First day of the bucket after the one that begins on `start`.
  public LocalDate next(LocalDate start) {
    return start.plus(1, unit);
  }

  /// Number of buckets from the one beginning on `first` to the one beginning on `last`, both
  /// counted.
  public long countBetween(LocalDate first, LocalDate last) {
    return unit.between(first, last) + 1;
  }
}

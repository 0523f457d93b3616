package dev.stridekeep.domain.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A runner's own calendar: to which day, week, month and year an instant belongs.
///
/// A day lasts from its first instant by the zone's clock to the first instant of the next day,
/// so that every instant belongs to exactly one day, however the clocks are changed: a day may
/// have 23, 24.5 or 25 hours, begin at 01:00, or have no time at all where a zone skipped it.
/// Where clocks went back over midnight, the repeated end of the old day belongs to the day that
/// had begun.
///
/// @param zone whose clock is meant
/// @param weekStart the day that weeks begin on
public record RunCalendar(ZoneId zone, DayOfWeek weekStart) {
  /// First instant of a day.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// The day that an instant belongs to.
  public LocalDate dayOf(Instant instant) {
    var shown = LocalDate.ofInstant(instant, zone);
    var next = shown.plusDays(1);
    return instant.isBefore(startOf(next)) ? shown : next;
  }

  /// First day of the bucket that a day belongs to; may lie before the day.
  public LocalDate bucketOf(LocalDate day, Bucket bucket) {
    return bucket.startOf(day, weekStart);
  }

  /// First day of the bucket that an instant belongs to.
  public LocalDate bucketOf(Instant instant, Bucket bucket) {
    return bucketOf(dayOf(instant), bucket);
  }
}

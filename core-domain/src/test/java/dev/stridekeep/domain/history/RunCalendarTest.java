package dev.stridekeep.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCalendarTest {
  @ParameterizedTest(name = "{0} {1} lasts {2}")
  @CsvSource({
    // spring forward
    "Europe/Berlin, 2026-03-29, PT23H",
    "America/New_York, 2026-03-08, PT23H",
    "America/Asuncion, 2023-10-01, PT23H",
    "Africa/Cairo, 2026-04-24, PT23H",
    "Australia/Lord_Howe, 2026-10-04, PT23H30M",
    // fall back
    "Europe/Berlin, 2026-10-25, PT25H",
    "America/New_York, 2026-11-01, PT25H",
    "America/Asuncion, 2024-03-23, PT25H",
    "Africa/Cairo, 2026-10-29, PT25H",
    "Australia/Lord_Howe, 2026-04-05, PT24H30M",
    // a day that was skipped, and one like any other
    "Pacific/Apia, 2011-12-30, PT0S",
    "Pacific/Apia, 2011-12-29, PT24H",
  })
  void a_day_lasts_from_its_first_instant_to_the_next_days(
      ZoneId zone, LocalDate day, Duration length) {
    var calendar = calendar(zone);
    assertEquals(
        length, Duration.between(calendar.startOf(day), calendar.startOf(day.plusDays(1))));
  }

  @ParameterizedTest(name = "{0}: {1} is of {2}")
  @CsvSource({
    // Clocks go from 24:00 to 01:00: the day begins at 01:00
    "Africa/Cairo, 2026-04-23T21:59:59.999Z, 2026-04-23",
    "Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-24",
    // Clocks go from 24:00 back to 23:00: the old day has its last hour twice
    "Africa/Cairo, 2026-10-29T20:30:00Z, 2026-10-29",
    "Africa/Cairo, 2026-10-29T21:30:00Z, 2026-10-29",
    "Africa/Cairo, 2026-10-29T22:00:00Z, 2026-10-30",
    // Clocks go from 02:00 to 03:00, and from 03:00 back to 02:00
    "Europe/Berlin, 2026-03-28T22:59:59Z, 2026-03-28",
    "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29",
    "Europe/Berlin, 2026-03-29T21:59:59Z, 2026-03-29",
    "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30",
    "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25",
    "Europe/Berlin, 2026-10-25T22:59:59Z, 2026-10-25",
    "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26",
    // By half an hour
    "Australia/Lord_Howe, 2026-04-04T12:59:59Z, 2026-04-04",
    "Australia/Lord_Howe, 2026-04-04T13:00:00Z, 2026-04-05",
    "Australia/Lord_Howe, 2026-04-05T13:29:59Z, 2026-04-05",
    "Australia/Lord_Howe, 2026-04-05T13:30:00Z, 2026-04-06",
    // Clocks went from 00:01 back to 23:01: the day that had begun goes on
    "America/St_Johns, 2010-11-07T02:29:59Z, 2010-11-06",
    "America/St_Johns, 2010-11-07T02:30:30Z, 2010-11-07",
    "America/St_Johns, 2010-11-07T03:00:00Z, 2010-11-07",
  })
  void an_instant_belongs_to_the_day_that_had_begun(ZoneId zone, Instant instant, LocalDate day) {
    assertEquals(day, calendar(zone).dayOf(instant));
  }

  @Test
  void weeks_begin_on_the_runners_own_first_day() {
    // A Sunday
    var day = LocalDate.of(2026, 11, 22);
    assertEquals(
        LocalDate.of(2026, 11, 16),
        new RunCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY).bucketOf(day, Bucket.WEEK));
    assertEquals(
        day, new RunCalendar(ZoneId.of("UTC"), DayOfWeek.SUNDAY).bucketOf(day, Bucket.WEEK));
    assertEquals(
        LocalDate.of(2026, 11, 21),
        new RunCalendar(ZoneId.of("UTC"), DayOfWeek.SATURDAY).bucketOf(day, Bucket.WEEK));
  }

  @Test
  void months_and_years_begin_on_their_first_day_by_the_runners_clock() {
    var newYearInUtc = Instant.parse("2026-01-01T03:00:00Z");
    assertEquals(
        LocalDate.of(2025, 12, 1),
        calendar(ZoneId.of("America/New_York")).bucketOf(newYearInUtc, Bucket.MONTH));
    assertEquals(
        LocalDate.of(2025, 1, 1),
        calendar(ZoneId.of("America/New_York")).bucketOf(newYearInUtc, Bucket.YEAR));
    assertEquals(
        LocalDate.of(2026, 1, 1),
        calendar(ZoneId.of("Europe/Berlin")).bucketOf(newYearInUtc, Bucket.YEAR));
  }

  private static RunCalendar calendar(ZoneId zone) {
    return new RunCalendar(zone, DayOfWeek.MONDAY);
  }
}

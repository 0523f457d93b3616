package dev.stridekeep.application.history;

import static dev.stridekeep.application.history.ListedReads.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.history.ListedReads.Listed;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowTotalsTest {
  private static final RunCalendar BERLIN =
      new RunCalendar(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY);

  /// A Saturday.
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void both_days_of_a_range_are_included() {
    var day = LocalDate.of(2026, 10, 25);
    var runs =
        List.of(
            "2026-10-24T21:59:59Z", // the second before that day
            "2026-10-24T22:00:00Z",
            "2026-10-25T22:59:59Z", // 25 hours later
            "2026-10-25T23:00:00Z");
    var totals = totals(BERLIN, starts(runs), DayRange.of(day, day));
    assertEquals(2, totals.sums().runs());
    assertEquals(20_000, totals.sums().distanceMeters());
  }

  @Test
  void a_run_this_week_begins_a_streak() {
    assertEquals(1, streak("2026-11-16T08:00:00Z"));
  }

  @Test
  void a_week_that_is_not_over_breaks_no_streak() {
    assertEquals(2, streak("2026-11-15T08:00:00Z", "2026-11-02T08:00:00Z"));
  }

  @Test
  void a_week_without_a_run_ends_a_streak() {
    assertEquals(2, streak("2026-11-17T08:00:00Z", "2026-11-09T08:00:00Z", "2026-11-01T08:00:00Z"));
  }

  @Test
  void a_streak_that_ended_two_weeks_ago_is_over() {
    assertEquals(0, streak("2026-11-08T22:59:00Z", "2026-11-01T08:00:00Z"));
  }

  @Test
  void runs_in_weeks_to_come_count_for_no_streak() {
    assertEquals(1, streak("2026-11-23T08:00:00Z", "2026-11-20T08:00:00Z"));
    assertEquals(0, streak("2026-11-23T08:00:00Z"));
  }

  @Test
  void a_streak_is_counted_in_the_runners_own_weeks() {
    // A Sunday and the Saturday a fortnight later: next to each other only in weeks from Sunday
    var runs = starts(List.of("2026-11-01T08:00:00Z", "2026-11-14T08:00:00Z"));
    var fromSunday = new RunCalendar(ZoneId.of("Europe/Berlin"), DayOfWeek.SUNDAY);
    assertEquals(1, totals(BERLIN, runs, DayRange.EVERYTHING).currentStreakWeeks());
    assertEquals(2, totals(fromSunday, runs, DayRange.EVERYTHING).currentStreakWeeks());
  }

  @Test
  void a_streak_is_about_now_whatever_days_are_asked_for() {
    var day = LocalDate.of(2020, 1, 1);
    var totals = totals(BERLIN, List.of(Listed.at(NOW)), DayRange.of(day, day));
    assertEquals(0, totals.sums().runs());
    assertEquals(1, totals.currentStreakWeeks());
  }

  /// Weeks in a row are read in spans of 26, 104, 416 and 1,664 weeks.
  @ParameterizedTest
  @ValueSource(ints = {25, 26, 27, 129, 130, 131, 545, 546, 547, 2_209, 2_210, 2_211})
  void a_streak_is_counted_to_its_end_however_long_it_is(int weeks) {
    var runs = new ArrayList<Listed>();
    for (int week = 0; week < weeks; week++) {
      runs.add(Listed.at(NOW.minus(Duration.ofDays(7L * week))));
    }
    runs.add(Listed.at(NOW.minus(Duration.ofDays(7L * (weeks + 1)))));
    assertEquals(weeks, totals(BERLIN, runs, DayRange.EVERYTHING).currentStreakWeeks());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_streak_is_that_of_a_calendar_whose_weeks_are_crossed_off(long seed) {
    var random = new Random(seed);
    var runs = new ArrayList<Listed>();
    var weeks = new TreeSet<LocalDate>();
    for (int i = 0; i < 400; i++) {
      var start = NOW.minusSeconds((long) (Math.pow(random.nextDouble(), 3) * 120_000_000));
      runs.add(Listed.at(start));
      weeks.add(BERLIN.bucketOf(start, Bucket.WEEK));
    }
    var week = BERLIN.bucketOf(NOW, Bucket.WEEK);
    int expected = weeks.contains(week) ? 1 : 0;
    while (weeks.contains(week.minusWeeks(1))) {
      week = week.minusWeeks(1);
      expected++;
    }
    assertTrue(expected > 5, "a streak too short to tell anything");
    assertEquals(expected, totals(BERLIN, runs, DayRange.EVERYTHING).currentStreakWeeks());
  }

  @Test
  void an_account_that_is_not_there_has_no_totals() {
    var show = new ShowTotals(new ListedReads(BERLIN, List.of()), InstantSource.fixed(NOW));
    assertInstanceOf(
        ShowTotals.Result.UnknownAccount.class,
        show.show(new AccountId(new UUID(2, 2)), DayRange.EVERYTHING, null));
  }

  private static int streak(String... starts) {
    return totals(BERLIN, starts(List.of(starts)), DayRange.EVERYTHING).currentStreakWeeks();
  }

  private static List<Listed> starts(List<String> instants) {
    return Stream.of(instants.toArray(String[]::new)).map(Instant::parse).map(Listed::at).toList();
  }

  private static ShowTotals.Result.Totals totals(
      RunCalendar calendar, List<Listed> runs, DayRange days) {
    var show = new ShowTotals(new ListedReads(calendar, runs), InstantSource.fixed(NOW));
    return assertInstanceOf(ShowTotals.Result.Totals.class, show.show(OWNER, days, null));
  }
}

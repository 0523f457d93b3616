package dev.stridekeep.application.history;

import static dev.stridekeep.application.history.ListedReads.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stridekeep.application.history.ListedReads.Figures;
import dev.stridekeep.application.history.ListedReads.Listed;
import dev.stridekeep.application.history.ShowHistory.Point;
import dev.stridekeep.application.history.ShowHistory.Result;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowHistoryTest {
  private static final RunCalendar BERLIN =
      new RunCalendar(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY);

  @Test
  void empty_buckets_are_there() {
    var runs = List.of(at("2026-11-02T08:00:00Z"), at("2026-11-18T08:00:00Z"));
    assertEquals(
        List.of(
            new Point(LocalDate.of(2026, 11, 2), 10_000.0, 1),
            new Point(LocalDate.of(2026, 11, 9), 0.0, 0),
            new Point(LocalDate.of(2026, 11, 16), 10_000.0, 1)),
        points(runs, Metric.DISTANCE, Bucket.WEEK, DayRange.EVERYTHING));
  }

  @Test
  void a_graph_of_given_days_has_all_of_their_buckets_and_may_begin_before_the_first() {
    var days = DayRange.of(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 12, 1));
    assertEquals(
        List.of(
            // A run on the 14th is not asked for, though its bucket is shown
            new Point(LocalDate.of(2026, 10, 1), 0.0, 0),
            new Point(LocalDate.of(2026, 11, 1), 1.0, 1),
            new Point(LocalDate.of(2026, 12, 1), 0.0, 0)),
        points(
            List.of(at("2026-10-14T08:00:00Z"), at("2026-11-18T08:00:00Z")),
            Metric.RUNS,
            Bucket.MONTH,
            days));
  }

  @Test
  void a_graph_with_one_end_open_reaches_to_the_last_or_first_run() {
    var runs = List.of(at("2024-05-05T08:00:00Z"), at("2025-05-05T08:00:00Z"));
    assertEquals(
        List.of(2023, 2024, 2025),
        years(points(runs, Metric.RUNS, Bucket.YEAR, from(LocalDate.of(2023, 7, 1)))));
    assertEquals(
        List.of(2024, 2025, 2026),
        years(points(runs, Metric.RUNS, Bucket.YEAR, to(LocalDate.of(2026, 7, 1)))));
    assertEquals(
        List.of(), points(List.of(), Metric.RUNS, Bucket.YEAR, to(LocalDate.MAX.withYear(9999))));
  }

  @Test
  void pace_is_time_per_distance_over_all_runs_of_a_bucket_and_null_without_distance() {
    var runs =
        List.of(
            run("2026-11-16T08:00:00Z", 1_000, 300, null),
            run("2026-11-17T08:00:00Z", 3_000, 1_300, null),
            run("2026-11-24T08:00:00Z", 0, 60, null));
    var days = DayRange.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 12, 6));
    assertEquals(
        List.of(
            new Point(LocalDate.of(2026, 11, 16), 400.0, 2),
            new Point(LocalDate.of(2026, 11, 23), null, 1),
            new Point(LocalDate.of(2026, 11, 30), null, 0)),
        points(runs, Metric.PACE, Bucket.WEEK, days));
  }

  @Test
  void energy_is_that_of_the_runs_where_it_is_known_and_null_where_it_is_known_of_none() {
    var runs =
        List.of(
            run("2026-11-16T08:00:00Z", 1_000, 300, null),
            run("2026-11-17T08:00:00Z", 3_000, 1_300, 200.0),
            run("2026-11-24T08:00:00Z", 1_000, 300, null));
    var days = DayRange.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 12, 6));
    assertEquals(
        List.of(
            new Point(LocalDate.of(2026, 11, 16), 200.0, 2),
            new Point(LocalDate.of(2026, 11, 23), null, 1),
            new Point(LocalDate.of(2026, 11, 30), 0.0, 0)),
        points(runs, Metric.ENERGY, Bucket.WEEK, days));
  }

  @ParameterizedTest(name = "{0}: {1} is in {2}, {3}, {4}")
  @CsvSource({
    // over midnight, into another week, month and year
    "Europe/Berlin, 2028-12-31T22:30:00Z, 2028-12-31, 2028-12-25, 2028-12-01",
    "Europe/Berlin, 2028-12-31T23:00:00Z, 2029-01-01, 2029-01-01, 2029-01-01",
    // clocks forward, and back, on the last Sunday of a month
    "Europe/Berlin, 2026-03-29T00:59:00Z, 2026-03-29, 2026-03-23, 2026-03-01",
    "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30, 2026-03-30, 2026-03-01",
    "Europe/Berlin, 2026-10-25T22:59:00Z, 2026-10-25, 2026-10-19, 2026-10-01",
    "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26, 2026-10-26, 2026-10-01",
    "America/New_York, 2026-03-08T04:59:00Z, 2026-03-07, 2026-03-02, 2026-03-01",
    "America/New_York, 2026-03-09T03:59:00Z, 2026-03-08, 2026-03-02, 2026-03-01",
    "America/New_York, 2026-03-09T04:00:00Z, 2026-03-09, 2026-03-09, 2026-03-01",
    "America/New_York, 2026-11-01T03:59:00Z, 2026-10-31, 2026-10-26, 2026-10-01",
    "America/New_York, 2026-11-02T04:59:00Z, 2026-11-01, 2026-10-26, 2026-11-01",
    "America/New_York, 2026-11-02T05:00:00Z, 2026-11-02, 2026-11-02, 2026-11-01",
    // at midnight
    "America/Asuncion, 2023-10-01T03:59:00Z, 2023-09-30, 2023-09-25, 2023-09-01",
    "America/Asuncion, 2023-10-01T04:00:00Z, 2023-10-01, 2023-09-25, 2023-10-01",
    "America/Asuncion, 2024-03-24T03:59:00Z, 2024-03-23, 2024-03-18, 2024-03-01",
    "America/Asuncion, 2024-03-24T04:00:00Z, 2024-03-24, 2024-03-18, 2024-03-01",
    // by half an hour
    "Australia/Lord_Howe, 2026-04-05T13:29:00Z, 2026-04-05, 2026-03-30, 2026-04-01",
    "Australia/Lord_Howe, 2026-04-05T13:30:00Z, 2026-04-06, 2026-04-06, 2026-04-01",
    "Australia/Lord_Howe, 2026-10-04T12:59:00Z, 2026-10-04, 2026-09-28, 2026-10-01",
    "Australia/Lord_Howe, 2026-10-04T13:00:00Z, 2026-10-05, 2026-10-05, 2026-10-01",
  })
  void a_run_is_in_the_day_week_and_month_of_its_start_by_the_accounts_clock(
      ZoneId zone, Instant start, LocalDate day, LocalDate week, LocalDate month) {
    var reads =
        new ListedReads(
            new RunCalendar(zone, DayOfWeek.MONDAY), List.of(ListedReads.Listed.at(start)));
    for (var expected :
        List.of(
            new Expected(Bucket.DAY, day),
            new Expected(Bucket.WEEK, week),
            new Expected(Bucket.MONTH, month))) {
      var points = points(reads, Metric.RUNS, expected.bucket(), DayRange.EVERYTHING);
      assertEquals(List.of(new Point(expected.start(), 1.0, 1)), points);
      // Asked for by its day alone
      assertEquals(
          List.of(new Point(expected.start(), 1.0, 1)),
          points(reads, Metric.RUNS, expected.bucket(), DayRange.of(day, day)));
    }
  }

  private record Expected(Bucket bucket, LocalDate start) {}

  @Test
  void more_than_3_700_buckets_are_refused_whether_asked_for_or_spanned_by_runs() {
    var first = LocalDate.of(2016, 1, 1);
    var most = DayRange.of(first, first.plusDays(3_699));
    assertEquals(3_700, points(List.of(), Metric.RUNS, Bucket.DAY, most).size());
    var more = DayRange.of(first, first.plusDays(3_700));
    assertEquals(new Result.TooManyBuckets(3_701), show(List.of(), Metric.RUNS, Bucket.DAY, more));
    var runs = List.of(at("1970-01-01T12:00:00Z"), at("2026-01-01T12:00:00Z"));
    assertEquals(
        new Result.TooManyBuckets(20_455),
        show(runs, Metric.RUNS, Bucket.DAY, DayRange.EVERYTHING));
    assertEquals(57, points(runs, Metric.RUNS, Bucket.YEAR, DayRange.EVERYTHING).size());
  }

  @Test
  void more_runs_than_can_be_added_up_are_refused_and_not_left_out() {
    var runs = Collections.nCopies(ShowHistory.MAX_RUNS, at("2026-01-01T12:00:00Z"));
    assertEquals(
        List.of(new Point(LocalDate.of(2026, 1, 1), 100_000.0, 100_000)),
        points(runs, Metric.RUNS, Bucket.DAY, DayRange.EVERYTHING));
    var more = Collections.nCopies(ShowHistory.MAX_RUNS + 1, at("2026-01-01T12:00:00Z"));
    assertEquals(
        new Result.TooManyRuns(), show(more, Metric.RUNS, Bucket.DAY, DayRange.EVERYTHING));
  }

  @Test
  void an_account_that_is_not_there_has_no_history() {
    var history = new ShowHistory(new ListedReads(BERLIN, List.of()));
    var nobody = new AccountId(new UUID(2, 2));
    assertEquals(
        new Result.UnknownAccount(),
        history.show(nobody, Metric.RUNS, Bucket.DAY, DayRange.EVERYTHING, null));
  }

  private static Listed at(String instant) {
    return Listed.at(Instant.parse(instant));
  }

  private static Listed run(
      String instant, double distance_m, double moving_s, @Nullable Double energyKcal) {
    return Listed.of(new Figures(Instant.parse(instant), distance_m, moving_s, null, energyKcal));
  }

  private static DayRange from(LocalDate day) {
    return new DayRange(day, null);
  }

  private static DayRange to(LocalDate day) {
    return new DayRange(null, day);
  }

  private static List<Integer> years(List<Point> points) {
    return Stream.of(points.toArray(Point[]::new)).map(point -> point.start().getYear()).toList();
  }

  private static Result show(List<Listed> runs, Metric metric, Bucket bucket, DayRange days) {
    return new ShowHistory(new ListedReads(BERLIN, runs)).show(OWNER, metric, bucket, days, null);
  }

  private static List<Point> points(
      List<Listed> runs, Metric metric, Bucket bucket, DayRange days) {
    return points(new ListedReads(BERLIN, runs), metric, bucket, days);
  }

  private static List<Point> points(
      ListedReads reads, Metric metric, Bucket bucket, DayRange days) {
    var result = new ShowHistory(reads).show(OWNER, metric, bucket, days, null);
    return assertInstanceOf(Result.History.class, result).points();
  }
}

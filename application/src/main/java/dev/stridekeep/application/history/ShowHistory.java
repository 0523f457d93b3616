package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.RunAmount;
import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds up a runner's runs bucket by bucket, for a graph over time.
///
/// Buckets are made here from the runs' own instants, and not when a run is stored, so that all of
/// them are right at once when the runner moves to another time zone or week start.
public final class ShowHistory {
  /// Ten years of days.
  public static final int MAX_BUCKETS = 3_700;

  /// More runs than a runner is expected to have: one a day for 270 years.
  public static final int MAX_RUNS = 100_000;

  private final DashboardReads reads;

  public ShowHistory(DashboardReads reads) {
    this.reads = reads;
  }

  public sealed interface Result {
    /// @param points one for each bucket, the empty ones too, oldest first
    record History(Bucket bucket, List<Point> points) implements Result {
      public History {
        points = List.copyOf(points);
      }
    }

    /// @param buckets how many it would be, more than [#MAX_BUCKETS]
    record TooManyBuckets(long buckets) implements Result {}

    /// More than [#MAX_RUNS] runs.
    record TooManyRuns() implements Result {}

    record UnknownAccount() implements Result {}
  }

  /// One bucket of a graph.
  ///
  /// @param start its first day, which may lie before the first day asked for
  /// @param value in the metric's unit; null for the pace of no distance, and for energy and ascent
  ///     where there are runs and it is known of none
  public record Point(LocalDate start, @Nullable Double value, long runs) {}

  /// Without a first or a last day, the graph begins or ends with the first or last run's bucket;
  /// it has no points then where there is no run.
  ///
  /// @param program only runs of this training program; null for all
  public Result show(
      AccountId account, Metric metric, Bucket bucket, DayRange days, @Nullable UUID program) {
    var found = reads.findCalendar(account);
    if (found.isEmpty()) {
      return new Result.UnknownAccount();
    }
    var calendar = found.get();
    var from = days.from();
    var to = days.to();
    if (from != null && to != null) {
      long count = count(calendar, bucket, from, to);
      if (count > MAX_BUCKETS) {
        return new Result.TooManyBuckets(count);
      }
    }
    var runs =
        reads.listAmounts(Selection.of(account, days, calendar, program), metric, MAX_RUNS + 1);
    if (runs.size() > MAX_RUNS) {
      return new Result.TooManyRuns();
    }
    if (runs.isEmpty() && (from == null || to == null)) {
      return new Result.History(bucket, List.of());
    }
    var first = from != null ? from : calendar.dayOf(runs.getLast().countsFrom());
    var last = to != null ? to : calendar.dayOf(runs.getFirst().countsFrom());
    long count = count(calendar, bucket, first, last);
    return count > MAX_BUCKETS
        ? new Result.TooManyBuckets(count)
        : new Result.History(bucket, points(calendar, metric, bucket, first, last, runs));
  }

  private static long count(RunCalendar calendar, Bucket bucket, LocalDate first, LocalDate last) {
    return bucket.countBetween(calendar.bucketOf(first, bucket), calendar.bucketOf(last, bucket));
  }

  /// Goes through the buckets and, beside them, through the runs from the last, oldest one on.
  private static List<Point> points(
      RunCalendar calendar,
      Metric metric,
      Bucket bucket,
      LocalDate first,
      LocalDate last,
      List<RunAmount> runs) {
    var points = new ArrayList<Point>();
    int left = runs.size();
    for (var start = calendar.bucketOf(first, bucket);
        !start.isAfter(last);
        start = bucket.next(start)) {
      var end = calendar.startOf(bucket.next(start));
      var tally = new BucketSum();
      while (left > 0 && runs.get(left - 1).countsFrom().isBefore(end)) {
        left--;
        tally.add(runs.get(left));
      }
      points.add(new Point(start, tally.value(metric), tally.runs()));
    }
    return points;
  }
}

package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts the weeks in a row, back from this one, in which a runner ran.
///
/// A week that is not over yet breaks no streak: without a run in it, the streak is the one that
/// ended last week. Runs in weeks to come (a phone's clock may be wrong) count for nothing. Half
/// a year is read first, then longer spans, so that a short streak costs one short read.
final class WeekStreak {
  private static final int FIRST_SPAN_WEEKS = 26;
  private static final int LONGEST_SPAN_WEEKS = FIRST_SPAN_WEEKS * 64;

  /// More than there are in the longest span.
  private static final int MOST_STRETCHES = 2_000;

  private final DashboardReads reads;

  WeekStreak(DashboardReads reads) {
    this.reads = reads;
  }

  int count(AccountId account, RunCalendar calendar, @Nullable UUID program, Instant now) {
    var thisWeek = calendar.bucketOf(now, Bucket.WEEK);
    var weeks = new Weeks(thisWeek);
    var to = Bucket.WEEK.next(thisWeek);
    for (int span = FIRST_SPAN_WEEKS; ; span = Math.min(4 * span, LONGEST_SPAN_WEEKS)) {
      var from = to.minusWeeks(span);
      var runs = new Selection(account, calendar.startOf(from), calendar.startOf(to), program);
      for (var stretch : reads.listStretches(runs, MOST_STRETCHES)) {
        if (!weeks.add(calendar.bucketOf(stretch.last(), Bucket.WEEK))
            || !weeks.add(calendar.bucketOf(stretch.first(), Bucket.WEEK))) {
          return weeks.count;
        }
      }
      if (!weeks.earliest.equals(from)) {
        return weeks.count;
      }
      to = from;
    }
  }

  /// The streak so far, going back in time.
  private static final class Weeks {
    private final LocalDate thisWeek;
    private LocalDate earliest;
    private int count;

    Weeks(LocalDate thisWeek) {
      this.thisWeek = thisWeek;
      this.earliest = Bucket.WEEK.next(thisWeek);
    }

    /// Adds a week with a run; false where it does not continue the streak.
    boolean add(LocalDate week) {
      if (week.equals(earliest)) {
        return true;
      }
      boolean isFirst = count == 0 && Bucket.WEEK.next(week).equals(thisWeek);
      if (!isFirst && !Bucket.WEEK.next(week).equals(earliest)) {
        return false;
      }
      earliest = week;
      count++;
      return true;
    }
  }
}

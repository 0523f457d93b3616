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
/// ended last week. Runs in weeks to come (a phone's clock may be wrong) count for nothing. Starts
/// are read newest first, a page at a time, so that a short streak costs one short read.
final class WeekStreak {
  static final int PAGE = 1_000;

  private final DashboardReads reads;

  WeekStreak(DashboardReads reads) {
    this.reads = reads;
  }

  int count(AccountId account, RunCalendar calendar, @Nullable UUID program, Instant now) {
    var thisWeek = calendar.bucketOf(now, Bucket.WEEK);
    var to = calendar.startOf(Bucket.WEEK.next(thisWeek));
    var weeks = new Weeks(thisWeek);
    while (true) {
      var starts = reads.listStarts(new Selection(account, null, to, program), PAGE);
      for (var start : starts) {
        if (!weeks.add(calendar.bucketOf(start, Bucket.WEEK))) {
          return weeks.count;
        }
      }
      if (starts.size() < PAGE) {
        return weeks.count;
      }
      // Runs left out because they began at the very same instant are of a week already counted.
      to = starts.getLast();
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

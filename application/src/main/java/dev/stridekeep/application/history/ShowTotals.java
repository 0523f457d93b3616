package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.application.history.DashboardReads.Sums;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.DayRange;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds up a runner's runs over days of the runner's own calendar.
public final class ShowTotals {
  private final DashboardReads reads;
  private final WeekStreak streak;
  private final InstantSource clock;

  public ShowTotals(DashboardReads reads, InstantSource clock) {
    this.reads = reads;
    this.streak = new WeekStreak(reads);
    this.clock = clock;
  }

  public sealed interface Result {
    /// @param currentStreakWeeks weeks in a row with at least one run, up to this week, or up to
    ///     the last one where this one has none yet; it is about now, whatever days were asked
    ///     for
    record Totals(Sums sums, int currentStreakWeeks) implements Result {}

    record UnknownAccount() implements Result {}
  }

  /// @param program only runs of this training program; null for all
  public Result show(AccountId account, DayRange days, @Nullable UUID program) {
    var found = reads.findCalendar(account);
    if (found.isEmpty()) {
      return new Result.UnknownAccount();
    }
    var calendar = found.get();
    var sums = reads.sum(Selection.of(account, days, calendar, program));
    return new Result.Totals(sums, streak.count(account, calendar, program, clock.instant()));
  }
}

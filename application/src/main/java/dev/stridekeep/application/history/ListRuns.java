package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.After;
import dev.stridekeep.application.history.DashboardReads.RunLine;
import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.DayRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A runner's runs, newest first, a page at a time. Runs being recorded are among them, deleted
/// ones are not.
public final class ListRuns {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  private final DashboardReads reads;

  public ListRuns(DashboardReads reads) {
    this.reads = reads;
  }

  public sealed interface Result {
    /// @param next where the next page begins; null for the last page
    record Page(List<RunLine> runs, @Nullable After next) implements Result {
      public Page {
        runs = List.copyOf(runs);
      }
    }

    record UnknownAccount() implements Result {}
  }

  /// @param program only runs of this training program; null for all
  /// @param after where the page before ended; null for the first page
  /// @param limit 1 to [#MAX_LIMIT]
  public Result list(
      AccountId account, DayRange days, @Nullable UUID program, @Nullable After after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ": " + limit);
    }
    var calendar = reads.findCalendar(account);
    if (calendar.isEmpty()) {
      return new Result.UnknownAccount();
    }
    var selection = Selection.of(account, days, calendar.get(), program);
    var runs = reads.listRuns(selection, after, limit + 1);
    if (runs.size() <= limit) {
      return new Result.Page(runs, null);
    }
    var last = runs.get(limit - 1);
    return new Result.Page(runs.subList(0, limit), new After(last.countsFrom(), last.runId()));
  }
}

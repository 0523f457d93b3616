package dev.stridekeep.application.history;

import static dev.stridekeep.application.history.ListedReads.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.history.DashboardReads.After;
import dev.stridekeep.application.history.DashboardReads.RunLine;
import dev.stridekeep.application.history.ListRuns.Result;
import dev.stridekeep.application.history.ListedReads.Listed;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListRunsTest {
  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
  private static final ListRuns FIVE =
      new ListRuns(
          new ListedReads(
              new RunCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY),
              IntStream.range(0, 5).mapToObj(i -> Listed.at(day(i))).toList()));

  @Test
  void pages_follow_each_other_and_the_last_one_says_so() {
    var first = page(DayRange.EVERYTHING, null, 2);
    assertEquals(List.of(day(4), day(3)), starts(first));
    var second = page(DayRange.EVERYTHING, first.next(), 2);
    assertEquals(List.of(day(2), day(1)), starts(second));
    var third = page(DayRange.EVERYTHING, second.next(), 2);
    assertEquals(List.of(day(0)), starts(third));
    assertNull(third.next());
  }

  @Test
  void a_full_page_with_nothing_after_it_is_the_last() {
    assertNull(page(DayRange.EVERYTHING, null, 5).next());
  }

  @Test
  void only_runs_of_the_days_asked_for_are_listed() {
    var days = DayRange.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3));
    assertEquals(List.of(day(2), day(1)), starts(page(days, null, 200)));
  }

  @Test
  void a_page_has_1_to_200_runs() {
    assertThrows(
        IllegalArgumentException.class, () -> FIVE.list(OWNER, DayRange.EVERYTHING, null, null, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> FIVE.list(OWNER, DayRange.EVERYTHING, null, null, 201));
  }

  @Test
  void an_account_that_is_not_there_has_no_list() {
    assertEquals(
        new Result.UnknownAccount(),
        FIVE.list(new AccountId(new UUID(2, 2)), DayRange.EVERYTHING, null, null, 50));
  }

  private static Instant day(int number) {
    return FIRST.plus(Duration.ofDays(number));
  }

  private static List<Instant> starts(Result.Page page) {
    return page.runs().stream().map(RunLine::countsFrom).toList();
  }

  private static Result.Page page(DayRange days, @Nullable After after, int limit) {
    return assertInstanceOf(Result.Page.class, FIVE.list(OWNER, days, null, after, limit));
  }
}

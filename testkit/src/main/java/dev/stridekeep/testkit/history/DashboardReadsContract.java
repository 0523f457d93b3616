package dev.stridekeep.testkit.history;

import static dev.stridekeep.testkit.history.DashboardFixture.effort;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.history.DashboardReads.After;
import dev.stridekeep.application.history.DashboardReads.Record;
import dev.stridekeep.application.history.DashboardReads.RunAmount;
import dev.stridekeep.application.history.DashboardReads.RunLine;
import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.application.history.DashboardReads.Stretch;
import dev.stridekeep.application.history.DashboardReads.Sums;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.testkit.history.DashboardFixture.Figures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What any [DashboardReads] must do. The stores may hold other accounts and their runs.
public interface DashboardReadsContract {
  Instant MONDAY = Instant.parse("2026-11-16T08:00:00.123456789Z");
  Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

  /// The reads under test.
  DashboardReads reads();

  /// Where they find runs.
  RunStore runs();

  /// Puts an account where they find accounts; whether it is there now.
  boolean keep(Account account);

  @Test
  default void sums_are_over_runs_that_are_over_and_not_deleted() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    runs.finished(MONDAY);
    runs.awaitingPoints(
        TUESDAY, new Figures(5_000.5, Duration.ofMillis(1_500_250), 10.0, 300.0, List.of()));
    runs.recording(WEDNESDAY);
    runs.unstarted(WEDNESDAY);
    var deleted = runs.finished(WEDNESDAY);
    runs.delete(deleted);
    new DashboardFixture(runs(), newRunner()).finished(MONDAY);

    assertClose(
        new Sums(2, 15_000.5, 4_500.25, 9_000.5, 130.5, 1_000.0, 10_000), reads().sum(all(runner)));
    runs.restore(deleted);
    assertEquals(3, reads().sum(all(runner)).runs());
  }

  @Test
  default void sums_over_no_runs_are_zero() {
    assertClose(new Sums(0, 0, 0, 0, 0.0, 0.0, 0), reads().sum(all(newRunner())));
  }

  @Test
  default void what_is_known_of_no_run_is_null_and_else_the_sum_of_what_is_known() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    runs.finished(MONDAY, new Figures(1_000, Duration.ofMinutes(5), null, null, List.of()));
    assertNull(reads().sum(all(runner)).ascentMeters());
    assertNull(reads().sum(all(runner)).energyKcal());
    runs.finished(TUESDAY, new Figures(1_000, Duration.ofMinutes(5), 7.0, 80.0, List.of()));
    assertClose(new Sums(2, 2_000, 600, 1_200, 7.0, 80.0, 1_000), reads().sum(all(runner)));
  }

  @Test
  default void the_first_instant_of_a_selection_is_included_and_the_last_is_not() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    runs.finished(MONDAY.minusNanos(1));
    var first = runs.finished(MONDAY);
    var last = runs.finished(TUESDAY.minusNanos(1));
    runs.finished(TUESDAY);
    var selection = new Selection(runner, MONDAY, TUESDAY, null);
    assertEquals(2, reads().sum(selection).runs());
    assertEquals(List.of(last, first), ids(reads().listRuns(selection, null, 10)));
    assertEquals(
        List.of(new Stretch(MONDAY, TUESDAY.minusNanos(1))), reads().listStretches(selection, 10));
    assertEquals(2, reads().listAmounts(selection, Metric.RUNS, 10).size());
    assertEquals(3, reads().sum(new Selection(runner, MONDAY, null, null)).runs());
    assertEquals(3, reads().sum(new Selection(runner, null, TUESDAY, null)).runs());
  }

  @Test
  default void days_from_year_1_to_9999_can_be_asked_for() {
    var runner = newRunner();
    new DashboardFixture(runs(), runner).finished(MONDAY);
    var from = Instant.parse("0001-01-01T00:00:00Z").minus(Duration.ofHours(18));
    var to = Instant.parse("9999-12-31T23:59:59Z").plus(Duration.ofHours(18));
    assertEquals(1, reads().sum(new Selection(runner, from, to, null)).runs());
  }

  @Test
  default void amounts_are_those_of_the_metric_newest_first() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    runs.finished(MONDAY);
    runs.finished(
        TUESDAY, new Figures(5_000.5, Duration.ofMillis(1_500_250), null, null, List.of()));
    runs.recording(WEDNESDAY);
    assertAmounts(runner, Metric.DISTANCE, amount(TUESDAY, 5_000.5), amount(MONDAY, 10_000.0));
    assertAmounts(runner, Metric.TIME, amount(TUESDAY, 1_500.25), amount(MONDAY, 3_000.0));
    assertAmounts(
        runner,
        Metric.PACE,
        new RunAmount(TUESDAY, 1_500.25, 5_000.5),
        new RunAmount(MONDAY, 3_000.0, 10_000));
    assertAmounts(runner, Metric.ENERGY, amount(TUESDAY, null), amount(MONDAY, 700.0));
    assertAmounts(runner, Metric.ASCENT, amount(TUESDAY, null), amount(MONDAY, 120.5));
    assertAmounts(runner, Metric.RUNS, amount(TUESDAY, 1.0), amount(MONDAY, 1.0));
    assertEquals(
        List.of(amount(TUESDAY, 5_000.5)), reads().listAmounts(all(runner), Metric.DISTANCE, 1));
  }

  @Test
  default void stretches_are_those_of_runs_that_are_over_newest_first() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    var first = Instant.ofEpochSecond(2_970L * DashboardReads.STRETCH_SECONDS);
    var second = first.plusSeconds(DashboardReads.STRETCH_SECONDS);
    runs.finished(second.minusSeconds(1));
    runs.finished(first);
    runs.finished(first.plusSeconds(1));
    runs.finished(second);
    runs.recording(second.plusSeconds(1));
    var newest = new Stretch(second, second);
    assertEquals(
        List.of(newest, new Stretch(first, second.minusSeconds(1))),
        reads().listStretches(all(runner), 10));
    assertEquals(List.of(newest), reads().listStretches(all(runner), 1));
  }

  @Test
  default void figures_that_were_replaced_are_seen_at_once() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    var id = runs.awaitingPoints(MONDAY, Figures.TEN_KM);
    assertEquals(10_000, reads().sum(all(runner)).distanceMeters());
    runs.replace(id, new Figures(11_000, Duration.ofMinutes(55), 1.0, 1.0, List.of()));
    assertEquals(11_000, reads().sum(all(runner)).distanceMeters());
    assertEquals(RunStatus.COMPLETE, reads().listRuns(all(runner), null, 10).getFirst().status());
  }

  @Test
  default void a_line_tells_what_is_known_of_a_run() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    var awaiting = runs.awaitingPoints(MONDAY, Figures.TEN_KM);
    var recording = runs.recording(TUESDAY);
    var unstarted = runs.unstarted(WEDNESDAY);
    assertEquals(
        List.of(
            bare(unstarted, WEDNESDAY, null, null, null),
            bare(recording, TUESDAY, TUESDAY, DashboardFixture.ZONE, Visibility.FRIENDS),
            new RunLine(
                awaiting.value(),
                MONDAY,
                MONDAY,
                MONDAY.plus(Duration.ofHours(2)),
                DashboardFixture.ZONE,
                RunStatus.AWAITING_POINTS,
                true,
                Visibility.FRIENDS,
                10_000.0,
                3_000.0,
                6_000.0,
                120.5,
                700.0)),
        reads().listRuns(all(runner), null, 10));
  }

  @Test
  default void pages_of_runs_follow_each_other_also_where_runs_began_at_once() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    // Half of the ids are negative as signed numbers
    var ids = new ArrayList<RunId>();
    for (long half : new long[] {1, 2, -2, -1}) {
      ids.addFirst(
          runs.finished(
              new RunId(new UUID(half, DashboardFixture.newId().value().getLeastSignificantBits())),
              TUESDAY,
              Figures.TEN_KM));
    }
    var earlier = runs.finished(MONDAY);
    var deleted = runs.finished(TUESDAY);
    runs.delete(deleted);
    ids.add(earlier);

    var read = new ArrayList<RunId>();
    After after = null;
    for (int page = 0; page < 5; page++) {
      var line = reads().listRuns(all(runner), after, 1).getFirst();
      read.add(new RunId(line.runId()));
      after = new After(line.countsFrom(), line.runId());
    }
    assertEquals(ids, read);
    assertEquals(List.of(), reads().listRuns(all(runner), after, 1));
    assertEquals(ids, ids(reads().listRuns(all(runner), null, 10)));
  }

  @Test
  default void a_record_is_the_fastest_effort_and_of_equal_ones_the_earlier() {
    var runner = newRunner();
    var runs = new DashboardFixture(runs(), runner);
    var later =
        runs.finished(
            TUESDAY, Figures.TEN_KM.withEfforts(effort(400, 80.5), effort(1609.344, 400)));
    var first =
        runs.finished(
            MONDAY, Figures.TEN_KM.withEfforts(effort(400, 80.5), effort(1609.344, 400.001)));
    var deleted =
        runs.finished(WEDNESDAY, Figures.TEN_KM.withEfforts(effort(400, 70), effort(5_000, 1_200)));
    runs.delete(deleted);
    new DashboardFixture(runs(), newRunner())
        .finished(MONDAY, Figures.TEN_KM.withEfforts(effort(400, 60), effort(10_000, 3_000)));
    assertEquals(
        List.of(
            new Record(400, 80.5, first.value(), MONDAY),
            new Record(1609.344, 400, later.value(), TUESDAY)),
        reads().listRecords(runner));
    runs.restore(deleted);
    assertEquals(
        List.of(
            new Record(400, 70, deleted.value(), WEDNESDAY),
            new Record(1609.344, 400, later.value(), TUESDAY),
            new Record(5_000, 1_200, deleted.value(), WEDNESDAY)),
        reads().listRecords(runner));
  }

  @Test
  default void a_run_belongs_to_no_training_program_yet() {
    var runner = newRunner();
    new DashboardFixture(runs(), runner).finished(MONDAY);
    var selection = new Selection(runner, null, null, new UUID(7, 7));
    assertEquals(0, reads().sum(selection).runs());
    assertEquals(List.of(), reads().listStretches(selection, 10));
    assertEquals(List.of(), reads().listAmounts(selection, Metric.RUNS, 10));
    assertEquals(List.of(), reads().listRuns(selection, null, 10));
  }

  @Test
  default void a_calendar_is_the_accounts_zone_and_week() {
    var runner = newRunner();
    assertEquals(
        Optional.of(new RunCalendar(ZoneId.of("Australia/Lord_Howe"), DayOfWeek.SATURDAY)),
        reads().findCalendar(runner));
    assertEquals(Optional.empty(), reads().findCalendar(new AccountId(UUID.randomUUID())));
  }

  private AccountId newRunner() {
    var id = UUID.randomUUID();
    var account =
        new Account(
            new AccountId(id),
            new Email(id + "@example.org"),
            "Runner",
            ZoneId.of("Australia/Lord_Howe"),
            Units.METRIC,
            DayOfWeek.SATURDAY,
            BodyProfile.UNKNOWN,
            DashboardFixture.NOW,
            0);
    assertTrue(keep(account));
    return account.id();
  }

  private static Selection all(AccountId runner) {
    return new Selection(runner, null, null, null);
  }

  private static List<RunId> ids(List<RunLine> lines) {
    return lines.stream().map(line -> new RunId(line.runId())).toList();
  }

  private static RunAmount amount(Instant countsFrom, @Nullable Double amount) {
    return new RunAmount(countsFrom, amount, 0);
  }

  private void assertAmounts(AccountId runner, Metric metric, RunAmount... expected) {
    assertEquals(List.of(expected), reads().listAmounts(all(runner), metric, 10));
  }

  private static RunLine bare(
      RunId id,
      Instant countsFrom,
      @Nullable Instant startedAt,
      @Nullable ZoneId zone,
      @Nullable Visibility visibility) {
    return new RunLine(
        id.value(),
        countsFrom,
        startedAt,
        null,
        zone,
        RunStatus.RECORDING,
        false,
        visibility,
        null,
        null,
        null,
        null,
        null);
  }

  private static void assertClose(Sums expected, Sums actual) {
    assertEquals(expected.runs(), actual.runs());
    assertEquals(expected.distanceMeters(), actual.distanceMeters(), 1e-6);
    assertEquals(expected.movingSeconds(), actual.movingSeconds(), 1e-6);
    assertEquals(expected.elapsedSeconds(), actual.elapsedSeconds(), 1e-6);
    assertEquals(known(expected.ascentMeters()), known(actual.ascentMeters()), 1e-6);
    assertEquals(known(expected.energyKcal()), known(actual.energyKcal()), 1e-6);
    assertEquals(expected.longestRunMeters(), actual.longestRunMeters(), 1e-6);
  }

  private static double known(@Nullable Double value) {
    assertNotNull(value);
    return value == null ? 0 : value;
  }
}

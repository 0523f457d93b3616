package dev.stridekeep.application.history;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads for dashboards: flat records straight from storage, no track, no run rebuilt.
///
/// Only runs that are over and not deleted count, but for [#listRuns], which shows those being
/// recorded as well. Sees every write that has returned, on every node. Failure to reach the store
/// is a [dev.stridekeep.application.StorageException].
public interface DashboardReads {
  /// Which runs of an account.
  ///
  /// @param from earliest [dev.stridekeep.domain.run.Run#countsFrom()], included; null for all
  /// @param to latest, excluded; null for all
  /// @param program only runs of this training program; null for all
  record Selection(
      AccountId account, @Nullable Instant from, @Nullable Instant to, @Nullable UUID program) {
    static Selection of(
        AccountId account, DayRange days, RunCalendar calendar, @Nullable UUID program) {
      var from = days.from();
      var to = days.to();
      return new Selection(
          account,
          from == null ? null : calendar.startOf(from),
          to == null ? null : calendar.startOf(to.plusDays(1)),
          program);
    }
  }

  /// Sums over runs.
  ///
  /// @param ascentMeters over the runs whose ascent is known; null where there are runs and it is
  ///     known of none
  /// @param energyKcal as for ascent
  /// @param longestRunMeters 0 where there is no run
  record Sums(
      long runs,
      double distanceMeters,
      double movingSeconds,
      double elapsedSeconds,
      @Nullable Double ascentMeters,
      @Nullable Double energyKcal,
      double longestRunMeters) {}

  /// What one run adds to a graph of a metric.
  ///
  /// @param amount its distance [m], moving time [s], energy [kcal] or ascent [m], as the metric
  ///     says; its moving time for pace, 1 for the number of runs; null where it is not known
  /// @param distanceMeters for pace, where it is the other half; 0 for other metrics
  record RunAmount(Instant countsFrom, @Nullable Double amount, double distanceMeters) {}

  /// One line of the list of runs. Figures are null while the run is being recorded, or unknown.
  ///
  /// @param zone where the run began; null while its start has not been heard
  /// @param visibility as `zone`
  record RunLine(
      UUID runId,
      Instant countsFrom,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable ZoneId zone,
      RunStatus status,
      boolean provisional,
      @Nullable Visibility visibility,
      @Nullable Double distanceMeters,
      @Nullable Double movingSeconds,
      @Nullable Double elapsedSeconds,
      @Nullable Double ascentMeters,
      @Nullable Double energyKcal) {}

  /// A best effort and the run that it came from.
  record Record(double distanceMeters, double seconds, UUID runId, Instant countsFrom) {}

  /// Where the next page of the list of runs begins: after this run.
  record After(Instant countsFrom, UUID runId) {}

  /// The calendar that an account's runs are counted in; empty where there is no such account.
  Optional<RunCalendar> findCalendar(AccountId account);

  Sums sum(Selection runs);

  /// What the selected runs add to a graph, newest first, at most `limit`.
  List<RunAmount> listAmounts(Selection runs, Metric metric, int limit);

  /// How long a [Stretch] of runs is, [s]: shorter than the shortest week, which has an hour less
  /// than seven days where clocks go forward. So a stretch meets two weeks at most, and every week
  /// with a run is the week of the first or the last run of a stretch.
  int STRETCH_SECONDS = 600_000;

  /// When the first and the last run of a stretch of time began: of those whose seconds since the
  /// epoch have one quotient by [#STRETCH_SECONDS].
  record Stretch(Instant first, Instant last) {}

  /// The stretches of time that the selected runs began in, newest first, at most `limit`.
  List<Stretch> listStretches(Selection runs, int limit);

  /// Newest first, ties by descending run id (as 128 unsigned bits), at most `limit`.
  ///
  /// @param after the last run of the page before; null for the first page
  List<RunLine> listRuns(Selection runs, @Nullable After after, int limit);

  /// The fastest effort at each distance that any run covers, shortest distance first; of two equal
  /// ones the earlier run's.
  List<Record> listRecords(AccountId account);
}

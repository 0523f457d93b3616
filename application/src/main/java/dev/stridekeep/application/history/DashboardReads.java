package dev.stridekeep.application.history;

import dev.stridekeep.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads for dashboards: flat records straight from storage, no track, no run rebuilt.
///
/// Only runs that are over and not deleted count, but for [#listRuns], which shows those being
/// recorded as well. Sees every write that has returned, on every node.
public interface DashboardReads {
  /// Which runs of an account.
  ///
  /// @param from earliest [dev.stridekeep.domain.run.Run#countsFrom()], included; null for all
  /// @param to latest, excluded; null for all
  /// @param program only runs of this training program; null for all
  record Selection(
      AccountId account, @Nullable Instant from, @Nullable Instant to, @Nullable UUID program) {}

  /// Sums over runs.
  ///
  /// @param energyKcal sum over the runs whose energy is known
  record Sums(
      long runs,
      double distanceMeters,
      double movingSeconds,
      double elapsedSeconds,
      double ascentMeters,
      double energyKcal,
      double longestRunMeters) {}

  /// What a history graph needs of one run.
  record RunFigures(
      Instant countsFrom,
      double distanceMeters,
      double movingSeconds,
      double ascentMeters,
      double energyKcal) {}

  /// One line of the list of runs. Figures are null while the run is being recorded, or unknown.
  record RunLine(
      UUID runId,
      Instant countsFrom,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      String zone,
      String status,
      boolean provisional,
      String visibility,
      @Nullable Double distanceMeters,
      @Nullable Double movingSeconds,
      @Nullable Double elapsedSeconds,
      @Nullable Double ascentMeters,
      @Nullable Double energyKcal) {}

  /// A best effort and the run that it came from.
  record Record(double distanceMeters, double seconds, UUID runId, Instant countsFrom) {}

  /// Where the next page of the list of runs begins: after this run.
  record After(Instant countsFrom, UUID runId) {}

  Sums sum(Selection runs);

  /// The figures of the selected runs, oldest first, at most [#MAX_RUNS].
  List<RunFigures> listFigures(Selection runs);

  /// When the selected runs began, newest first, at most [#MAX_RUNS].
  List<Instant> listStarts(Selection runs);

  /// When the earliest and the latest of the selected runs began; empty where there is none.
  Optional<Span> findSpan(Selection runs);

  record Span(Instant first, Instant last) {}

  /// Newest first, ties by run id, at most `limit`.
  List<RunLine> listRuns(Selection runs, @Nullable After after, int limit);

  /// The fastest effort at each distance that any run covers, shortest distance first; of two equal
  /// ones the earlier run's.
  List<Record> listRecords(AccountId account);

  /// More runs than any account is expected to have.
  int MAX_RUNS = 200_000;
}

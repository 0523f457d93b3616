package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.persistence.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the table `run`: a life, and those of its figures that lie in the row.
///
/// @param figures null where the run has none
record RunRow(Run run, @Nullable Figures figures) {
  /// @param summary without its best efforts, which have rows of their own
  record Figures(
      RunStatus status,
      boolean provisional,
      int storedPoints,
      Instant finishedAt,
      RunSummary summary) {}

  /// A query of whole rows; continues with a condition on `run`.
  static final String SELECT =
      "SELECT run.*, run_pauses.intervals AS pauses"
          + " FROM run LEFT JOIN run_pauses ON run_pauses.run_id = run.id";

  static RunRow of(ResultSet row) throws SQLException {
    var columns = new Columns(row);
    return new RunRow(
        run(columns), columns.integer("stored_points") == null ? null : figures(columns));
  }

  private static Run run(Columns columns) throws SQLException {
    return new Run(
        new RunId(columns.requireUuid("id")),
        new AccountId(columns.requireUuid("account_id")),
        columns.requireInstant("counts_from"),
        start(columns),
        finish(columns),
        columns.instant("closed_at"),
        columns.instant("deleted_at"),
        columns.truth("purged"),
        columns.requireInt("analysed_points"),
        columns.requireInstant("last_heard_at"),
        columns.requireInt("version"));
  }

  private static @Nullable Start start(Columns columns) throws SQLException {
    var startedAt = columns.instant("started_at");
    return startedAt == null
        ? null
        : new Start(
            startedAt,
            ZoneId.of(columns.requireText("zone")),
            columns.uuid("program_session_id"),
            columns.uuid("playlist_id"),
            Visibility.valueOf(columns.requireText("visibility")));
  }

  private static @Nullable Finish finish(Columns columns) throws SQLException {
    var finishedAt = columns.instant("pressed_finish_at");
    return finishedAt == null
        ? null
        : new Finish(
            finishedAt,
            columns.requireInt("last_seq"),
            PauseText.pauses(columns.text("pauses")),
            device(columns));
  }

  private static @Nullable DeviceSummary device(Columns columns) throws SQLException {
    var distance = columns.real("device_distance_m");
    return distance == null
        ? null
        : new DeviceSummary(
            new Distance(distance),
            columns.requireDuration("device_moving_s"),
            columns.requireDuration("device_elapsed_s"));
  }

  private static Figures figures(Columns columns) throws SQLException {
    return new Figures(
        RunStatus.valueOf(columns.requireText("status")),
        columns.truth("provisional"),
        columns.requireInt("stored_points"),
        columns.requireInstant("finished_at"),
        summary(columns, List.of()));
  }

  private static RunSummary summary(Columns columns, List<BestEffort> efforts) throws SQLException {
    return new RunSummary(
        new Distance(columns.requireReal("distance_m")),
        DistanceSource.valueOf(columns.requireText("distance_source")),
        columns.requireDuration("elapsed_s"),
        columns.requireDuration("moving_s"),
        columns.real("ascent_m"),
        columns.real("descent_m"),
        energy(columns),
        columns.text("energy_missing"),
        columns.integer("average_heart_rate"),
        columns.integer("max_heart_rate"),
        columns.integer("average_cadence"),
        efforts,
        columns.requireInt("summary_points"),
        columns.requireInt("rejected_points"),
        columns.requireText("engine_version"));
  }

  private static @Nullable EnergyEstimate energy(Columns columns) throws SQLException {
    var gross = columns.real("energy_j");
    return gross == null
        ? null
        : new EnergyEstimate(
            new Energy(gross),
            new Energy(columns.requireReal("energy_low_j")),
            new Energy(columns.requireReal("energy_high_j")));
  }
}

package dev.stridekeep.persistence.run;

import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.persistence.Columns;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The figures of a run that have rows of their own: splits, best efforts and the chart.
final class ResultRows {
  private ResultRows() {}

  /// @param saved the run as it was before it got these figures
  static void replace(Handle handle, Run saved, SavedFigures result) {
    var run = saved.id();
    var owner = saved.owner();
    delete(handle, run);
    insertSplits(handle, run, Units.METRIC, result.kilometreSplits());
    insertSplits(handle, run, Units.IMPERIAL, result.mileSplits());
    insertEfforts(handle, run, owner, result.summary().bestEfforts());
    handle
        .createUpdate(
            "INSERT INTO run_chart (run_id, version, data) VALUES (:run, :version, :data)")
        .bind("run", run.value())
        .bind("version", saved.version() + 1)
        .bind("data", ChartBytes.of(result.chart()))
        .execute();
  }

  private static void delete(Handle handle, RunId run) {
    delete(handle, run, List.of("run_split", "run_best_effort", "run_chart"));
  }

  /// Deletes the pauses too.
  static void deleteAll(Handle handle, RunId run) {
    delete(handle, run);
    delete(handle, run, List.of("run_pauses"));
  }

  private static void delete(Handle handle, RunId run, List<String> tables) {
    for (var table : tables) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE run_id = :run")
          .bind("run", run.value())
          .execute();
    }
  }

  /// Keeps the pauses of a run's finish: the first one stands, so they never change.
  static void keepPauses(Handle handle, Run run) {
    var finish = run.finish();
    var intervals = finish == null ? null : PauseText.of(finish.pauses());
    if (intervals != null) {
      handle
          .createUpdate(
              "INSERT INTO run_pauses (run_id, intervals) VALUES (:run, :intervals)"
                  + " ON DUPLICATE KEY UPDATE run_id = run_id")
          .bind("run", run.id().value())
          .bind("intervals", intervals)
          .execute();
    }
  }

  static SavedFigures read(Handle handle, RunId run, RunRow.Figures row) {
    return new SavedFigures(
        row.status(),
        row.provisional(),
        row.storedPoints(),
        row.finishedAt(),
        withEfforts(row.summary(), efforts(handle, run)),
        splits(handle, run, Units.METRIC),
        splits(handle, run, Units.IMPERIAL),
        chart(handle, run));
  }

  private static void insertSplits(Handle handle, RunId run, Units units, List<Split> splits) {
    if (splits.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            "INSERT INTO run_split (run_id, units, idx, distance_m, elapsed_s, moving_s, ascent_m)"
                + " VALUES (:run, :units, :idx, :distance, :elapsed, :moving, :ascent)");
    for (var split : splits) {
      batch
          .bind("run", run.value())
          .bind("units", units.name())
          .bind("idx", split.index())
          .bind("distance", split.distance().metres())
          .bind("elapsed", split.elapsed())
          .bind("moving", split.moving())
          .bind("ascent", Double.isNaN(split.ascent()) ? null : (Double) split.ascent())
          .add();
    }
    batch.execute();
  }

  private static void insertEfforts(
      Handle handle, RunId run, AccountId owner, List<BestEffort> efforts) {
    if (efforts.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            "INSERT INTO run_best_effort (run_id, idx, account_id, distance_m, time_s, start_seq)"
                + " VALUES (:run, :idx, :owner, :distance, :time, :startSeq)");
    for (int i = 0; i < efforts.size(); i++) {
      var effort = efforts.get(i);
      batch
          .bind("run", run.value())
          .bind("idx", i)
          .bind("owner", owner.value())
          .bind("distance", effort.distance().metres())
          .bind("time", effort.time())
          .bind("startSeq", effort.startSeq())
          .add();
    }
    batch.execute();
  }

  private static List<Split> splits(Handle handle, RunId run, Units units) {
    return handle
        .createQuery("SELECT * FROM run_split WHERE run_id = :run AND units = :units ORDER BY idx")
        .bind("run", run.value())
        .bind("units", units.name())
        .map(
            (rs, context) -> {
              var columns = new Columns(rs);
              var ascent = columns.real("ascent_m");
              return new Split(
                  columns.requireInt("idx"),
                  new Distance(columns.requireReal("distance_m")),
                  columns.requireDuration("elapsed_s"),
                  columns.requireDuration("moving_s"),
                  ascent == null ? Double.NaN : ascent);
            })
        .list();
  }

  private static List<BestEffort> efforts(Handle handle, RunId run) {
    return handle
        .createQuery("SELECT * FROM run_best_effort WHERE run_id = :run ORDER BY idx")
        .bind("run", run.value())
        .map(
            (rs, context) -> {
              var columns = new Columns(rs);
              return new BestEffort(
                  new Distance(columns.requireReal("distance_m")),
                  columns.requireDuration("time_s"),
                  columns.requireInt("start_seq"));
            })
        .list();
  }

  private static ChartSeries chart(Handle handle, RunId run) {
    return handle
        .createQuery("SELECT data FROM run_chart WHERE run_id = :run")
        .bind("run", run.value())
        .map((rs, context) -> ChartBytes.chart(rs.getBytes(1)))
        .one();
  }

  private static RunSummary withEfforts(RunSummary s, List<BestEffort> efforts) {
    return new RunSummary(
        s.distance(),
        s.distanceSource(),
        s.elapsed(),
        s.moving(),
        s.ascent(),
        s.descent(),
        s.energy(),
        s.energyMissing(),
        s.averageHeartRate(),
        s.maxHeartRate(),
        s.averageCadence(),
        efforts,
        s.points(),
        s.rejectedPoints(),
        s.engineVersion());
  }
}

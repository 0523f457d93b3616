package dev.stridekeep.persistence.run;

import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a run goes into which column of the table `run`.
final class RunColumns {
  private RunColumns() {}

  /// The figures that a run has none of while it is recorded.
  private static final List<String> FIGURES =
      List.of(
          "stored_points",
          "finished_at",
          "distance_m",
          "distance_source",
          "elapsed_s",
          "moving_s",
          "ascent_m",
          "descent_m",
          "energy_j",
          "energy_low_j",
          "energy_high_j",
          "energy_missing",
          "average_heart_rate",
          "max_heart_rate",
          "average_cadence",
          "summary_points",
          "rejected_points",
          "engine_version");

  /// Everything but the id, the owner, the version and the figures.
  static Map<String, @Nullable Object> life(Run run) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("counts_from", run.countsFrom());
    columns.put("last_heard_at", run.lastHeardAt());
    columns.put("closed_at", run.closedAt());
    columns.put("deleted_at", run.deletedAt());
    columns.put("purged", run.purged());
    columns.put("analysed_points", run.analysedPoints());
    var start = run.start();
    columns.put("started_at", start == null ? null : start.startedAt());
    columns.put("zone", start == null ? null : start.zone().getId());
    columns.put("program_session_id", start == null ? null : start.programSession());
    columns.put("playlist_id", start == null ? null : start.playlist());
    columns.put("visibility", start == null ? null : start.visibility().name());
    var finish = run.finish();
    columns.put("pressed_finish_at", finish == null ? null : finish.finishedAt());
    columns.put("last_seq", finish == null ? null : finish.lastSeq());
    var device = finish == null ? null : finish.summary();
    columns.put("device_distance_m", device == null ? null : device.distance().metres());
    columns.put("device_moving_s", device == null ? null : device.moving());
    columns.put("device_elapsed_s", device == null ? null : device.elapsed());
    return columns;
  }

  static Map<String, @Nullable Object> figures(SavedFigures result) {
    var summary = result.summary();
    var energy = summary.energy();
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("analysed_points", result.storedPoints());
    columns.put("status", result.status().name());
    columns.put("provisional", result.provisional());
    columns.put("stored_points", result.storedPoints());
    columns.put("finished_at", result.finishedAt());
    columns.put("distance_m", summary.distance().metres());
    columns.put("distance_source", summary.distanceSource().name());
    columns.put("elapsed_s", summary.elapsed());
    columns.put("moving_s", summary.moving());
    columns.put("ascent_m", summary.ascent());
    columns.put("descent_m", summary.descent());
    columns.put("energy_j", energy == null ? null : energy.gross().joules());
    columns.put("energy_low_j", energy == null ? null : energy.low().joules());
    columns.put("energy_high_j", energy == null ? null : energy.high().joules());
    columns.put("energy_missing", summary.energyMissing());
    columns.put("average_heart_rate", summary.averageHeartRate());
    columns.put("max_heart_rate", summary.maxHeartRate());
    columns.put("average_cadence", summary.averageCadence());
    columns.put("summary_points", summary.points());
    columns.put("rejected_points", summary.rejectedPoints());
    columns.put("engine_version", summary.engineVersion());
    return columns;
  }

  /// The columns of [#figures] for a run that has none.
  static Map<String, @Nullable Object> noFigures() {
    var columns = new HashMap<String, @Nullable Object>();
    FIGURES.forEach(name -> columns.put(name, null));
    columns.put("analysed_points", Run.NOT_ANALYSED);
    columns.put("status", RunStatus.RECORDING.name());
    columns.put("provisional", false);
    return columns;
  }
}

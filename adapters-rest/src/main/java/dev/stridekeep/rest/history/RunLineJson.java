package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.DashboardReads.RunLine;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Pace;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.run.Rounded;
import org.jspecify.annotations.Nullable;

/// One line of the list of runs on the wire: a run as it is told by itself, with less of it.
///
/// @param startedAt the pressed start; until it arrives the instant that the run counts from
/// @param startReceived whether the start has arrived
/// @param summary null while the run is being recorded
public record RunLineJson(
    String runId,
    String startedAt,
    boolean startReceived,
    @Nullable String finishedAt,
    @Nullable String zone,
    String status,
    boolean provisional,
    String visibility,
    @Nullable SummaryLineJson summary) {
  /// The figures that a list shows.
  public record SummaryLineJson(
      double distanceMeters,
      double elapsedSeconds,
      double movingSeconds,
      @Nullable Double averagePaceSecondsPerKm,
      @Nullable Double ascentMeters,
      @Nullable Double energyKcal) {}

  static RunLineJson of(RunLine run) {
    var visibility = run.visibility();
    var zone = run.zone();
    return new RunLineJson(
        run.runId().toString(),
        run.countsFrom().toString(),
        run.startedAt() != null,
        run.finishedAt() == null ? null : run.finishedAt().toString(),
        zone == null ? null : zone.getId(),
        EnumWord.of(run.status()),
        run.provisional(),
        EnumWord.of(visibility == null ? Visibility.PRIVATE : visibility),
        summary(run));
  }

  private static @Nullable SummaryLineJson summary(RunLine run) {
    var distance_m = run.distanceMeters();
    var elapsed_s = run.elapsedSeconds();
    var moving_s = run.movingSeconds();
    if (distance_m == null || elapsed_s == null || moving_s == null) {
      return null;
    }
    var ascent_m = run.ascentMeters();
    var energy_kcal = run.energyKcal();
    return new SummaryLineJson(
        Rounded.thousandths(distance_m),
        Rounded.thousandths(elapsed_s),
        Rounded.thousandths(moving_s),
        pace(distance_m, moving_s),
        ascent_m == null ? null : Double.valueOf(Rounded.thousandths(ascent_m)),
        energy_kcal == null ? null : Double.valueOf(Rounded.tenths(energy_kcal)));
  }

  private static @Nullable Double pace(double distance_m, double moving_s) {
    return Pace.of(Distance.ofMetres(distance_m), Seconds.toDuration(moving_s))
        .map(Pace::secondsPerKm)
        .map(Rounded::thousandths)
        .orElse(null);
  }
}

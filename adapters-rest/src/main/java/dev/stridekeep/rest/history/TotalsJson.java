package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.rest.run.Rounded;
import org.jspecify.annotations.Nullable;

/// Totals on the wire.
///
/// @param ascentMeters null where there are runs and it is known of none
/// @param energyKcal as for ascent
public record TotalsJson(
    long runs,
    double distanceMeters,
    double movingSeconds,
    double elapsedSeconds,
    @Nullable Double ascentMeters,
    @Nullable Double energyKcal,
    double longestRunMeters,
    int currentStreakWeeks) {
  static TotalsJson of(ShowTotals.Result.Totals totals) {
    var sums = totals.sums();
    var ascent_m = sums.ascentMeters();
    var energy_kcal = sums.energyKcal();
    return new TotalsJson(
        sums.runs(),
        Rounded.thousandths(sums.distanceMeters()),
        Rounded.thousandths(sums.movingSeconds()),
        Rounded.thousandths(sums.elapsedSeconds()),
        ascent_m == null ? null : Double.valueOf(Rounded.thousandths(ascent_m)),
        energy_kcal == null ? null : Double.valueOf(Rounded.tenths(energy_kcal)),
        Rounded.thousandths(sums.longestRunMeters()),
        totals.currentStreakWeeks());
  }
}

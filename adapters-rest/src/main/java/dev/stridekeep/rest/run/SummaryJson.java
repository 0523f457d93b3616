package dev.stridekeep.rest.run;

import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.measure.Pace;
import dev.stridekeep.domain.measure.Speed;
import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.rest.EnumWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a run on the wire. Lengths to the millimetre, times to the millisecond, energy to
/// a tenth of a kcal; what is not known is null.
public record SummaryJson(
    double distanceMeters,
    String distanceSource,
    double elapsedSeconds,
    double movingSeconds,
    @Nullable Double averagePaceSecondsPerKm,
    @Nullable Double averageSpeedMetersPerSecond,
    @Nullable Double ascentMeters,
    @Nullable Double descentMeters,
    @Nullable Double energyKcal,
    @Nullable List<Double> energyKcalRange,
    @Nullable String energyMissing,
    @Nullable Integer averageHeartRate,
    @Nullable Integer maxHeartRate,
    @Nullable Integer averageCadence,
    List<EffortJson> bestEfforts,
    int points,
    int rejectedPoints,
    String engineVersion) {

  /// A best effort on the wire.
  public record EffortJson(double distanceMeters, double seconds, int startSeq) {
    static EffortJson of(BestEffort effort) {
      return new EffortJson(
          Rounded.thousandths(effort.distance().metres()),
          Rounded.seconds(effort.time()),
          effort.startSeq());
    }
  }

  static SummaryJson of(RunSummary s) {
    var energy = s.energy();
    return new SummaryJson(
        Rounded.thousandths(s.distance().metres()),
        EnumWord.of(s.distanceSource()),
        Rounded.seconds(s.elapsed()),
        Rounded.seconds(s.moving()),
        s.averagePace().map(Pace::secondsPerKm).map(Rounded::thousandths).orElse(null),
        s.averageSpeed().map(Speed::metresPerSecond).map(Rounded::thousandths).orElse(null),
        rounded(s.ascent()),
        rounded(s.descent()),
        energy == null ? null : Rounded.tenths(energy.gross().kcal()),
        energy == null ? null : range(energy),
        s.energyMissing(),
        s.averageHeartRate(),
        s.maxHeartRate(),
        s.averageCadence(),
        s.bestEfforts().stream().map(EffortJson::of).toList(),
        s.points(),
        s.rejectedPoints(),
        s.engineVersion());
  }

  private static List<Double> range(EnergyEstimate energy) {
    return List.of(Rounded.tenths(energy.low().kcal()), Rounded.tenths(energy.high().kcal()));
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Rounded.thousandths(value);
  }
}

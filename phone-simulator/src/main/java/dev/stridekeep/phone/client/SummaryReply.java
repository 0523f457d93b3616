package dev.stridekeep.phone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a run in SI units and kcal. What cannot be known is null.
public record SummaryReply(
    @Nullable Double distanceMeters,
    @Nullable String distanceSource,
    @Nullable Double elapsedSeconds,
    @Nullable Double movingSeconds,
    @Nullable Double averagePaceSecondsPerKm,
    @Nullable Double averageSpeedMetersPerSecond,
    @Nullable Double ascentMeters,
    @Nullable Double descentMeters,
    @Nullable Double energyKcal,
    @Nullable List<Double> energyKcalRange,
    @Nullable String energyMissing,
    @Nullable Double averageHeartRate,
    @Nullable Double maxHeartRate,
    @Nullable Double averageCadence,
    @Nullable List<BestEffortReply> bestEfforts,
    @Nullable Integer points,
    @Nullable Integer rejectedPoints,
    @Nullable String engineVersion) {

  /// The fastest stretch of one length.
  public record BestEffortReply(double distanceMeters, double seconds, int startSeq) {}
}

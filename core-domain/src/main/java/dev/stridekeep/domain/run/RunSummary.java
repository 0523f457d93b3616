package dev.stridekeep.domain.run;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.measure.Pace;
import dev.stridekeep.domain.measure.Speed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of a run. What cannot be known is null.
///
/// @param elapsed by the clock, pauses included
/// @param moving detected; <= elapsed
/// @param ascent total climbed, [m]
/// @param descent total gone down, [m]
/// @param energy gross, with its range
/// @param energyMissing the body measurement that is needed for an energy and is not known
/// @param averageHeartRate [bpm]
/// @param maxHeartRate [bpm]
/// @param averageCadence [steps/min]
/// @param points all stored points
/// @param rejectedPoints of these, how many the analysis left out
/// @param engineVersion which engines made the figures
public record RunSummary(
    Distance distance,
    DistanceSource distanceSource,
    Duration elapsed,
    Duration moving,
    @Nullable Double ascent,
    @Nullable Double descent,
    @Nullable EnergyEstimate energy,
    @Nullable String energyMissing,
    @Nullable Integer averageHeartRate,
    @Nullable Integer maxHeartRate,
    @Nullable Integer averageCadence,
    List<BestEffort> bestEfforts,
    int points,
    int rejectedPoints,
    String engineVersion) {
  public RunSummary {
    bestEfforts = List.copyOf(bestEfforts);
  }

  /// Pace over the moving time.
  public Optional<Pace> averagePace() {
    return Pace.of(distance, moving);
  }

  /// Speed over the moving time.
  public Optional<Speed> averageSpeed() {
    return Speed.of(distance, moving);
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.energy.ActivityEnergy;
import dev.stridekeep.energy.EnergyEstimator;
import dev.stridekeep.energy.Motion;
import dev.stridekeep.gps.TrackAnalyser;
import dev.stridekeep.gps.TrackAnalysis;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Makes the figures of a run: the GPS engine for the way, the calorie engine for the energy. Pure:
/// the same recording and body give the same figures, bit for bit.
public final class AnalyseRun {
  /// Which engines make the figures; every figure carries it.
  public static final String ENGINE_VERSION = TrackAnalyser.VERSION + "+" + EnergyEstimator.VERSION;

  private static final String BODY_MASS = "massKg";

  private final TrackAnalyser analyser = new TrackAnalyser();
  private final EnergyEstimator energy = new EnergyEstimator();

  /// The analysis of the way alone.
  public TrackAnalysis track(AnalysisInput recording) {
    return analyser.analyse(recording.track(), recording.pauses());
  }

  /// The figures of a recording; the device's totals count only where there are no positions.
  public EngineFigures figures(AnalysisInput recording, BodyProfile body) {
    var device = recording.device();
    var analysis = track(recording);
    return device != null && hasNoPositions(recording)
        ? deviceFigures(recording, device, analysis, body)
        : ownFigures(recording, analysis, body);
  }

  /// The figures that the device itself gives, while points are missing.
  public EngineFigures provisionalFigures(
      AnalysisInput recording, DeviceSummary device, BodyProfile body) {
    return deviceFigures(recording, device, track(recording), body);
  }

  private static boolean hasNoPositions(AnalysisInput recording) {
    for (int i = 0; i < recording.track().size(); i++) {
      if (recording.track().hasPosition(i)) {
        return false;
      }
    }
    return true;
  }

  private EngineFigures ownFigures(AnalysisInput recording, TrackAnalysis way, BodyProfile body) {
    var moving = min(Seconds.toDuration(way.movingSeconds()), recording.elapsed());
    var summary =
        summary(
            recording,
            way,
            Distance.ofMetres(way.distanceMetres()),
            DistanceSource.POSITIONS,
            moving,
            energy(recording, body, new WayMotion(recording.track(), way)));
    return new EngineFigures(
        summary,
        splits(recording, way, Units.METRIC),
        splits(recording, way, Units.IMPERIAL),
        way.chart());
  }

  private EngineFigures deviceFigures(
      AnalysisInput recording, DeviceSummary device, TrackAnalysis way, BodyProfile body) {
    var moving = min(device.moving(), recording.elapsed());
    var summary =
        summary(
            recording,
            way,
            device.distance(),
            DistanceSource.DEVICE,
            moving,
            energy(recording, body, SteadyMotion.of(device.distance(), moving, way)));
    var whole = List.of(new Split(0, device.distance(), recording.elapsed(), moving, Double.NaN));
    return new EngineFigures(summary, whole, whole, way.chart());
  }

  /// The age is that of the day on which the run began, by the clock in Greenwich.
  private Optional<EnergyEstimate> energy(
      AnalysisInput recording, BodyProfile body, Motion motion) {
    var day = LocalDate.ofInstant(recording.from(), ZoneOffset.UTC);
    return energy.estimate(body, day, motion).map(ActivityEnergy::estimate);
  }

  private static RunSummary summary(
      AnalysisInput recording,
      TrackAnalysis way,
      Distance distance,
      DistanceSource source,
      Duration moving,
      Optional<EnergyEstimate> energy) {
    boolean own = source == DistanceSource.POSITIONS;
    return new RunSummary(
        distance,
        source,
        recording.elapsed(),
        moving,
        own ? known(way.ascentMetres()) : null,
        own ? known(way.descentMetres()) : null,
        energy.orElse(null),
        energy.isPresent() ? null : BODY_MASS,
        known(way.averageHeartRate()),
        known(way.maxHeartRate()),
        known(way.averageCadence()),
        own ? way.bestEfforts() : List.of(),
        way.storedPoints(),
        way.rejectedPoints(),
        ENGINE_VERSION);
  }

  private static List<Split> splits(AnalysisInput recording, TrackAnalysis way, Units units) {
    double lead = 0;
    if (way.size() > 0) {
      long first = recording.track().timeMillis(way.trackIndex(0));
      lead = Math.max(0, (first - recording.from().toEpochMilli()) / 1e3);
    }
    return way.splits(units.splitMetres(), lead, Seconds.of(recording.elapsed()));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static @Nullable Integer known(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}

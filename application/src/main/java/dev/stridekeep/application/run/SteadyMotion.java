package dev.stridekeep.application.run;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.energy.Motion;
import dev.stridekeep.gps.TrackAnalysis;
import java.time.Duration;
import java.util.OptionalInt;

/// A run of which only a device's totals are known: one segment at its mean speed, at an unknown
/// grade, with the means of what heart rate and cadence were recorded.
record SteadyMotion(Distance distance, Duration moving, double meanCadence, double meanHeartRate)
    implements Motion {
  static SteadyMotion of(Distance distance, Duration moving, TrackAnalysis way) {
    return new SteadyMotion(
        distance, moving, orUnknown(way.averageCadence()), orUnknown(way.averageHeartRate()));
  }

  private static double orUnknown(OptionalInt rate) {
    return rate.isPresent() ? rate.getAsInt() : Double.NaN;
  }

  @Override
  public int segments() {
    return moving.isZero() ? 0 : 1;
  }

  @Override
  public double seconds(int i) {
    return Seconds.of(moving);
  }

  @Override
  public double speed(int i) {
    return distance.metres() / seconds(i);
  }

  @Override
  public double grade(int i) {
    return Double.NaN;
  }

  @Override
  public boolean moving(int i) {
    return true;
  }

  @Override
  public double cadence(int i) {
    return meanCadence;
  }

  @Override
  public double heartRate(int i) {
    return meanHeartRate;
  }

  @Override
  public boolean totalsOnly() {
    return true;
  }
}

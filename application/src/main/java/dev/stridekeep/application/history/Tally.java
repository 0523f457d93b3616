package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.RunFigures;
import dev.stridekeep.domain.history.Metric;
import org.jspecify.annotations.Nullable;

/// Adds up the figures of runs. For one thread.
final class Tally {
  private long runs;
  private double distanceMeters;
  private double movingSeconds;
  private @Nullable Double ascentMeters;
  private @Nullable Double energyKcal;

  void add(RunFigures run) {
    runs++;
    distanceMeters += run.distanceMeters();
    movingSeconds += run.movingSeconds();
    ascentMeters = sum(ascentMeters, run.ascentMeters());
    energyKcal = sum(energyKcal, run.energyKcal());
  }

  long runs() {
    return runs;
  }

  /// The sum in the metric's unit; null where it cannot be known.
  @Nullable Double value(Metric metric) {
    return switch (metric) {
      case DISTANCE -> distanceMeters;
      case TIME -> movingSeconds;
      case PACE -> distanceMeters > 0 ? movingSeconds / (distanceMeters / 1000) : null;
      case ENERGY -> knownOrZero(energyKcal);
      case ASCENT -> knownOrZero(ascentMeters);
      case RUNS -> (double) runs;
    };
  }

  private @Nullable Double knownOrZero(@Nullable Double sum) {
    return runs == 0 ? Double.valueOf(0) : sum;
  }

  private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + other;
  }
}

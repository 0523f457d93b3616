package dev.stridekeep.application.history;

import dev.stridekeep.application.history.DashboardReads.RunAmount;
import dev.stridekeep.domain.history.Metric;
import org.jspecify.annotations.Nullable;

/// Adds up what runs add to one bucket of a graph. For one thread.
final class BucketSum {
  private long runs;
  private @Nullable Double amount;
  private double distanceMeters;

  void add(RunAmount run) {
    runs++;
    distanceMeters += run.distanceMeters();
    var more = run.amount();
    if (more != null) {
      amount = amount == null ? more : amount + more;
    }
  }

  long runs() {
    return runs;
  }

  /// The sum in the metric's unit; null where it cannot be known.
  @Nullable Double value(Metric metric) {
    return switch (metric) {
      case PACE -> distanceMeters > 0 && amount != null ? amount / (distanceMeters / 1000) : null;
      case RUNS -> (double) runs;
      case DISTANCE, TIME, ENERGY, ASCENT -> runs == 0 ? Double.valueOf(0) : amount;
    };
  }
}

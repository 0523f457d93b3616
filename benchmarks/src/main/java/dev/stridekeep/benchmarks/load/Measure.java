package dev.stridekeep.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;

/// One measurement of a plant.
interface Measure {
  /// As `--only` takes it.
  String name();

  void run(Plant plant, Pace pace, Table table) throws InterruptedException;

  /// How long and how often.
  ///
  /// @param rounds medians are taken of
  /// @param each of one round of one thing
  record Pace(int rounds, Duration each) {
    static final Pace FULL = new Pace(3, Duration.ofSeconds(8));

    /// Shows that everything works; its numbers mean nothing.
    static final Pace QUICK = new Pace(1, Duration.ofSeconds(2));
  }

  static double median(double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

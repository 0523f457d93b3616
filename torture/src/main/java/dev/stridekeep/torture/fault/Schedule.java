package dev.stridekeep.torture.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Which faults of one lane come, in which order, after how long a calm and with which draws: a
/// function of the seed and of nothing else. Not safe for use by several threads.
final class Schedule {
  private static final long LONGEST_CALM_MILLIS = 2_000;

  private final List<Fault> faults;
  private final Random random;

  /// One fault to come.
  ///
  /// @param calm between the end of the fault before and this one
  /// @param seed what the fault draws whom, how hard and how long from: a source of its own, so
  ///     that no fault's draws change what comes after it
  record Strike(Duration calm, Fault fault, long seed) {}

  /// @param faults all of one lane, in an order that does not change
  Schedule(List<Fault> faults, Fault.Lane lane, long seed) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("no faults for " + lane);
    }
    this.faults = List.copyOf(faults);
    random = new Random(seed ^ lane.name().hashCode());
  }

  Strike next() {
    var calm = Duration.ofMillis(random.nextLong(LONGEST_CALM_MILLIS));
    return new Strike(calm, faults.get(random.nextInt(faults.size())), random.nextLong());
  }
}

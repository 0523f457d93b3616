package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.BestEffort;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EffortFinderProperties {
  /// A run of some 1.5 km in uneven steps, with stops.
  private static final class Steps {
    private final double[] time;
    private final double[] distance;

    Steps(double[] time, double[] distance) {
      this.time = time;
      this.distance = distance;
    }

    static Steps of(long seed) {
      var random = new Random(seed);
      int n = 2 + random.nextInt(300);
      double[] time = new double[n];
      double[] distance = new double[n];
      for (int i = 1; i < n; i++) {
        time[i] = time[i - 1] + 0.5 + random.nextDouble() * 5;
        distance[i] = distance[i - 1] + (random.nextInt(5) == 0 ? 0 : random.nextDouble() * 15);
      }
      return new Steps(time, distance);
    }

    List<BestEffort> efforts() {
      int[] seq = new int[time.length];
      for (int i = 0; i < seq.length; i++) {
        seq[i] = 10 * i;
      }
      return new EffortFinder(time, distance).find(seq);
    }

    /// The shortest time from leaving `start` to reaching `start + length`, [s].
    double window(double start, double length) {
      int leave = 0;
      while (distance[leave + 1] <= start) {
        leave++;
      }
      int reach = 1;
      while (distance[reach] < start + length) {
        reach++;
      }
      return timeIn(reach, start + length) - timeIn(leave + 1, start);
    }

    private double timeIn(int i, double metres) {
      double share = (metres - distance[i - 1]) / (distance[i] - distance[i - 1]);
      return time[i - 1] + share * (time[i] - time[i - 1]);
    }

    double total() {
      return distance[distance.length - 1];
    }
  }

  @Property(tries = 500)
  void no_window_of_the_length_is_faster(@ForAll long seed, @ForAll long windows) {
    var steps = Steps.of(seed);
    var random = new Random(windows);
    for (BestEffort effort : steps.efforts()) {
      double length = effort.distance().metres();
      double best = effort.time().toNanos() / 1e9;
      double found = Double.POSITIVE_INFINITY;
      for (int k = 0; k < 200; k++) {
        double window = steps.window(random.nextDouble() * (steps.total() - length), length);
        found = Math.min(found, window);
      }
      assertTrue(best <= found + 1e-6, best + " > " + found);
    }
  }

  @Property(tries = 300)
  void the_best_effort_is_a_window_that_begins_after_its_start(@ForAll long seed) {
    var steps = Steps.of(seed);
    for (BestEffort effort : steps.efforts()) {
      int start = effort.startSeq() / 10;
      double seconds = effort.time().toNanos() / 1e9;
      double length = effort.distance().metres();
      double from = steps.distance[start];
      double to = Math.min(steps.distance[start + 1], steps.total() - length);
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k <= 2000; k++) {
        double window = steps.window(Math.min(from + (to - from) * k / 2000, to), length);
        nearest = Math.min(nearest, Math.abs(window - seconds));
      }
      assertEquals(0, nearest, 0.05);
    }
  }

  @Property(tries = 300)
  void exactly_the_lengths_that_the_run_covers_are_told(@ForAll long seed) {
    var steps = Steps.of(seed);
    var lengths = steps.efforts().stream().map(e -> e.distance().metres()).toList();
    var expected =
        Stream.of(400.0, 1000.0, 1609.344, 5000.0)
            .filter(length -> length <= steps.total())
            .toList();
    assertEquals(expected, lengths);
  }
}

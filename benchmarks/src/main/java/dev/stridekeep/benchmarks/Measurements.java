package dev.stridekeep.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/// What a run of benchmarks measured. Medians over all iterations of all forks, which one disturbed
/// iteration does not move.
public final class Measurements {
  /// The parameter that says how many points a benchmark's input has.
  public static final String POINTS = "points";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final List<RunResult> results;

  Measurements(Collection<RunResult> results) {
    this.results = List.copyOf(results);
  }

  /// One benchmark, for each unit of its work.
  ///
  /// @param nanos median, [ns]
  /// @param low a quarter of the iterations was faster, [ns]
  /// @param high a quarter of the iterations was slower, [ns]
  /// @param bytes median of what was allocated, [B]
  public record Cost(double nanos, double low, double high, double bytes) {}

  /// The cost of one unit of work of a benchmark without parameters; empty where it did not run.
  ///
  /// @param work units of work of one call
  public Optional<Cost> find(Class<?> benchmarks, String method, double work) {
    return find(benchmarks, method, 0, work);
  }

  /// The cost of one unit of work of a benchmark; empty where it did not run.
  ///
  /// @param points the parameter of that name, 0 where the benchmark has none
  /// @param work units of work of one call
  public Optional<Cost> find(Class<?> benchmarks, String method, int points, double work) {
    var name = benchmarks.getName() + "." + method;
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().equals(name))
        .filter(result -> points == 0 || pointsOf(result) == points)
        .findFirst()
        .map(result -> cost(result, work));
  }

  private static int pointsOf(RunResult result) {
    var param = result.getParams().getParam(POINTS);
    return param == null ? 0 : Integer.parseInt(param);
  }

  private static Cost cost(RunResult result, double work) {
    var time = result.getPrimaryResult().getStatistics();
    var allocated = result.getSecondaryResults().get(ALLOCATED);
    return new Cost(
        time.getPercentile(50) / work,
        time.getPercentile(25) / work,
        time.getPercentile(75) / work,
        allocated == null ? Double.NaN : allocated.getStatistics().getPercentile(50) / work);
  }
}

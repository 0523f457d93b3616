package dev.stridekeep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// One run of the benchmarks of a package in JVMs of their own, always with the garbage profiler.
///
/// Takes JMH's own arguments, which win over what is set here, and `--quick`: one JVM and moments
/// instead of three and seconds, to see that everything works. Numbers of a quick run mean nothing.
public final class Session {
  private static final String QUICK = "--quick";
  private static final int FORKS = 3;
  private static final int WARMUPS = 4;
  private static final int MEASUREMENTS = 5;
  private static final TimeValue EACH = TimeValue.milliseconds(500);
  private static final TimeValue MOMENT = TimeValue.milliseconds(100);

  private Session() {}

  /// Runs the benchmarks whose classes lie in a package, of those the ones that the arguments name.
  ///
  /// @throws IllegalArgumentException where the arguments are none that JMH knows
  /// @throws IllegalStateException where a benchmark fails
  public static Measurements run(Package ofBenchmarks, String... args) {
    var own = new ArrayList<>(List.of(args));
    boolean quick = own.remove(QUICK);
    try {
      var given = new CommandLineOptions(own.toArray(String[]::new));
      var options = new OptionsBuilder().parent(given);
      if (given.getIncludes().isEmpty()) {
        options.include(ofBenchmarks.getName().replace(".", "\\.") + "\\..*");
      }
      options
          .mode(Mode.AverageTime)
          .timeUnit(TimeUnit.NANOSECONDS)
          .addProfiler(GCProfiler.class)
          .shouldFailOnError(true)
          .forks(given.getForkCount().orElse(quick ? 1 : FORKS))
          .warmupIterations(given.getWarmupIterations().orElse(quick ? 1 : WARMUPS))
          .warmupTime(given.getWarmupTime().orElse(quick ? MOMENT : EACH))
          .measurementIterations(given.getMeasurementIterations().orElse(quick ? 2 : MEASUREMENTS))
          .measurementTime(given.getMeasurementTime().orElse(quick ? MOMENT : EACH))
          .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "-Xmx1g");
      return new Measurements(new Runner(options.build()).run());
    } catch (CommandLineOptionException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (RunnerException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

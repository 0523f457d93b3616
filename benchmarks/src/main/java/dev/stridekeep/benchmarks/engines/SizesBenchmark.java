package dev.stridekeep.benchmarks.engines;

import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.energy.EnergyEstimator;
import dev.stridekeep.energy.Motion;
import dev.stridekeep.energy.Person;
import dev.stridekeep.gps.TrackAnalyser;
import dev.stridekeep.gps.TrackAnalysis;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Runs of several sizes: what an engine costs for each point must not grow with the run.
@State(Scope.Benchmark)
public class SizesBenchmark {
  private static final Person PERSON = Person.ofMass(70);

  @Param({"1000", "10000", "100000"})
  public int points;

  private final TrackAnalyser analyser = new TrackAnalyser();
  private final EnergyEstimator estimator = new EnergyEstimator();
  private Track track;
  private TrackAnalysis run;
  private Motion motion;
  private double elapsed;

  @Setup
  public void prepare() {
    track = Courses.track(points);
    run = analyser.analyse(track, List.of());
    elapsed = run.elapsedSeconds(run.size() - 1);
    motion = new WholeMotion(run);
  }

  @Benchmark
  public TrackAnalysis analyse() {
    return analyser.analyse(track, List.of());
  }

  @Benchmark
  public List<BestEffort> bestEfforts() {
    return run.bestEfforts();
  }

  @Benchmark
  public List<Split> splits() {
    return run.splits(1_000, 0, elapsed);
  }

  @Benchmark
  public ChartSeries chart() {
    return run.chart();
  }

  @Benchmark
  public Object energy() {
    return estimator.estimate(PERSON, motion);
  }

  /// Every segment of an analysis; those that do not count last no time.
  private record WholeMotion(TrackAnalysis run) implements Motion {
    @Override
    public int segments() {
      return run.size() - 1;
    }

    @Override
    public double seconds(int i) {
      return run.countedSeconds(i + 1);
    }

    @Override
    public double speed(int i) {
      return run.speed(i + 1);
    }

    @Override
    public double grade(int i) {
      return run.grade(i + 1);
    }

    @Override
    public boolean moving(int i) {
      return run.moving(i + 1);
    }
  }
}

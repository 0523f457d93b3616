package dev.stridekeep.benchmarks.engines;

import dev.stridekeep.application.run.AnalyseRun;
import dev.stridekeep.application.run.AnalysisInput;
import dev.stridekeep.application.run.EngineFigures;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.TrackAnalyser;
import dev.stridekeep.gps.TrackAnalysis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A run of an hour at once, beside the least that reading it costs and beside the plain textbook.
@State(Scope.Benchmark)
@OperationsPerInvocation(Courses.HOUR)
public class HourBenchmark {
  private static final BodyProfile BODY = BodyProfile.ofMass(70);

  private final TrackAnalyser analyser = new TrackAnalyser();
  private final AnalyseRun figures = new AnalyseRun();
  private Track track;
  private AnalysisInput recording;

  @Setup
  public void prepare() {
    track = Courses.track(Courses.HOUR);
    var from = Instant.ofEpochMilli(track.timeMillis(0));
    var elapsed = Duration.ofMillis(track.timeMillis(track.size() - 1) - track.timeMillis(0));
    recording = new AnalysisInput(track, List.of(), from, elapsed, null);
  }

  /// The floor: one look at each point and one haversine.
  @Benchmark
  public double haversineSum() {
    double sum = 0;
    for (int i = 1; i < track.size(); i++) {
      sum +=
          PlainFormulas.haversine(
              track.latitude(i - 1), track.longitude(i - 1), track.latitude(i), track.longitude(i));
    }
    return sum;
  }

  @Benchmark
  public double kalmanRts() {
    double[] seconds = new double[track.size()];
    double[] lat = new double[track.size()];
    double[] lng = new double[track.size()];
    for (int i = 0; i < lat.length; i++) {
      seconds[i] = (track.timeMillis(i) - track.timeMillis(0)) / 1e3;
      lat[i] = track.latitude(i);
      lng[i] = track.longitude(i);
    }
    return KalmanRts.length(seconds, lat, lng);
  }

  @Benchmark
  public TrackAnalysis analyse() {
    return analyser.analyse(track, List.of());
  }

  /// All that a finished run is shown with: analysis, both kinds of splits, best efforts, energy
  /// and chart.
  @Benchmark
  public EngineFigures figures() {
    return figures.figures(recording, BODY);
  }
}

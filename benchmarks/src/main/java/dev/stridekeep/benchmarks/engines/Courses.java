package dev.stridekeep.benchmarks.engines;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.TrackAnalyser;
import dev.stridekeep.gps.TrackAnalysis;
import dev.stridekeep.testkit.generator.Pacing;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import java.util.List;

/// The inputs: runs over hills with a phone, one point a second, bursts and dropouts included. Made
/// by the seeded generator, so that every machine measures the same bits.
final class Courses {
  /// Points of one hour at one a second.
  static final int HOUR = 3_600;

  private static final long SEED = 20_260_502;
  private static final double SPEED = 2.9;

  private Courses() {}

  /// A run of exactly so many points.
  static Track track(int points) {
    double metres = SPEED * (points + 600) * 1.1;
    var script = RunScript.beginner5k(SEED).withPacing(Pacing.steady(SPEED, metres));
    var recorded = RunGenerator.generate(script).recorded();
    if (recorded.size() < points) {
      throw new IllegalStateException("too short a run: " + recorded.size());
    }
    return recorded.slice(0, points);
  }

  static TrackAnalysis analysis(int points) {
    return new TrackAnalyser().analyse(track(points), List.of());
  }
}

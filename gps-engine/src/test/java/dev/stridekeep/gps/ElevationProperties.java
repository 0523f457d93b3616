package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ElevationProperties {
  /// Over hills of up to 40 m; smoothing and stops may shift an end by some centimetres.
  @Property(tries = 100)
  void run_backwards_ascent_and_descent_swap(@ForAll long seed) {
    var there = hilly(seed, false);
    var back = hilly(seed, true);
    assertEquals(there.ascentMetres(), back.descentMetres(), 0.5);
    assertEquals(there.descentMetres(), back.ascentMetres(), 0.5);
  }

  private static TrackAnalysis hilly(long seed, boolean backwards) {
    var random = new Random(seed);
    int seconds = 300 + random.nextInt(600);
    double height = 15 + 5 * random.nextDouble();
    double length = 400 + 400 * random.nextDouble();
    double phase = 6 * random.nextDouble();
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= seconds; t++) {
      double s = 3.0 * (backwards ? seconds - t : t);
      double rise = height * StrictMath.sin(phase + s / length * 2 * Math.PI);
      track.at(t, s, 0, 100 + rise);
    }
    return new TrackAnalyser().analyse(track.build(), List.of());
  }
}

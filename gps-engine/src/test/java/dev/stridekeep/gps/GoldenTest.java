package dev.stridekeep.gps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The figures of this version to the bit, for a set of made runs.
///
/// Where a figure moves on purpose: raise [TrackAnalyser#VERSION], say in the change log what moved
/// and why, and write the new file with `-Dgolden.write=true`. The old files stay.
class GoldenTest {
  private static final Path FILE =
      Path.of("src/test/resources/golden", TrackAnalyser.VERSION + ".txt");

  @Test
  void every_figure_is_the_same_to_the_bit() throws IOException {
    var lines = lines();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, String.join("\n", lines) + "\n");
    }
    assertEquals(
        String.join("\n", Files.readAllLines(FILE, UTF_8)),
        String.join("\n", lines),
        "a figure moved; if on purpose, see the head of this test");
  }

  private static List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("# totals as they are, columns as the check sums of their bits");
    for (long seed = 0; seed < 4; seed++) {
      add(lines, "clean " + seed, run(seed, 0, 0, 0, false));
      add(lines, "noisy " + seed, run(seed, 1 + (double) seed, 0, 0, false));
      add(lines, "stops " + seed, run(seed, 0.7, 90, 0, false));
      add(lines, "gaps " + seed, run(seed, 0.7, 0, 45, false));
      add(lines, "hilly " + seed, run(seed, 0.7, 0, 0, true));
      add(lines, "all " + seed, run(seed, 2, 60, 30, true));
    }
    for (long seed = 100; seed < 112; seed++) {
      add(lines, "dirty " + seed, Generated.dirty(seed).analysis());
    }
    return lines;
  }

  private static void add(List<String> lines, String name, TrackAnalysis analysis) {
    Figures.of(analysis).forEach(line -> lines.add(name + ": " + line));
  }

  /// Half an hour on a polygon, with sums and products only, so that the run is the same
  /// everywhere.
  ///
  /// @param stop length of a stop in the middle, [s]
  /// @param gap time without a point some way on, [s]
  private static TrackAnalysis run(long seed, double noise, int stop, int gap, boolean hilly) {
    var random = new Random(seed);
    var track = new SyntheticTrack(random.nextDouble(-70, 70), random.nextDouble(-180, 180));
    track.noise(noise);
    double speed = random.nextDouble(2, 5);
    double east = 0.8;
    double north = 0.6;
    double x = 0;
    double y = 0;
    for (int t = 0; t < 1800; t++) {
      if (t < 1200 || t >= 1200 + gap) {
        track.at(t, x, y, hilly ? height(x, y) : Double.NaN);
      }
      if (random.nextInt(90) == 0) {
        double turned = random.nextBoolean() ? north : -north;
        north = east;
        east = turned;
      }
      boolean stands = t >= 700 && t < 700 + stop;
      x += stands ? 0 : speed * east;
      y += stands ? 0 : speed * north;
    }
    return new TrackAnalyser().analyse(track.build(), List.of());
  }

  /// Ramps up and down, 60 m high, [m].
  private static double height(double x, double y) {
    double along = Math.abs(x + y) % 1600;
    return 300 + 0.075 * Math.min(along, 1600 - along);
  }
}

package dev.stridekeep.domain.run;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Tracks of all kinds: steady and wild, with every optional column wholly there, partly or not.
final class AnyTracks {
  private AnyTracks() {}

  static Arbitrary<Track> inARow(int mostPoints) {
    var first =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5_000),
            Arbitraries.integers().between(0, Track.MAX_SEQ - mostPoints));
    var size = Arbitraries.integers().between(1, mostPoints);
    var wild = Arbitraries.of(true, false);
    return Combinators.combine(first, size, wild, Arbitraries.longs()).as(AnyTracks::track);
  }

  private static Track track(int firstSeq, int size, boolean wild, long seed) {
    var random = new Random(seed);
    double[] presence = {presence(random), presence(random), presence(random), presence(random)};
    double positions = random.nextInt(4) == 0 ? 0.5 : 1;
    var track = Track.builder(size);
    double lat = random.nextDouble(-89, 89);
    double lng = random.nextDouble(-179, 179);
    long time = 1_700_000_000_000L;
    for (int i = 0; i < size; i++) {
      time = wild ? 1 + random.nextLong(Track.MAX_TIME_MILLIS) : time + 1_000;
      lat = wild ? random.nextDouble(-90, 90) : lat + random.nextGaussian() * 1e-5;
      lng = wild ? random.nextDouble(-180, 180) : lng + random.nextGaussian() * 1e-5;
      boolean placed = random.nextDouble() < positions;
      track.add(
          firstSeq + i,
          time,
          placed ? lat : Double.NaN,
          placed ? lng : Double.NaN,
          maybe(random, presence[0], wild ? random.nextDouble(-1e5, 1e5) : 30 + i * 0.1),
          maybe(random, presence[1], random.nextInt(50)),
          maybe(random, presence[2], wild ? random.nextInt(1_000) : 140),
          maybe(random, presence[3], wild ? random.nextInt(1_000) : 168));
    }
    return track.build();
  }

  private static double presence(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> 0.5;
    };
  }

  private static double maybe(Random random, double presence, double value) {
    return random.nextDouble() < presence ? value : Double.NaN;
  }
}

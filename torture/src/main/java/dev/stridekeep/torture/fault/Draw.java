package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What faults draw from their random source.
final class Draw {
  private Draw() {}

  static Duration between(Random random, int leastMillis, int mostMillis) {
    return Duration.ofMillis(leastMillis + random.nextInt(mostMillis - leastMillis + 1));
  }

  /// The number of a mobile backend.
  static int mobile(Random random, Site site) {
    return random.nextInt(site.mobiles().size());
  }

  /// The number of any backend.
  static int backend(Random random, Site site) {
    return random.nextInt(site.nodes().size());
  }

  /// The numbers of all backends.
  static List<Integer> all(Site site) {
    return IntStream.range(0, site.nodes().size()).boxed().toList();
  }
}

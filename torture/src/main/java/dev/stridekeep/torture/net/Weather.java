package dev.stridekeep.torture.net;

import java.time.Duration;
import java.util.Random;

/// Decides the fate of all that passes a [Relay]. Asked by many threads at once.
@FunctionalInterface
public interface Weather {
  Weather FAIR = (_, _) -> Fate.PASS;

  /// Nothing gets through, and nobody is told: a partition.
  Weather PARTITION = (_, _) -> Fate.HOLD;

  /// @param bytes how many have come; 0 for a new connection
  Fate fate(Direction direction, int bytes);

  /// Everything takes longer.
  ///
  /// @param most each way
  static Weather slow(Random random, Duration most) {
    return (_, _) -> new Fate.Late(Duration.ofNanos(draw(random, most.toNanos())));
  }

  /// Some of what goes one way breaks off somewhere within.
  ///
  /// @param share of the pieces, 0 to 1
  static Weather cutting(Random random, Direction where, double share) {
    return (direction, bytes) ->
        direction == where && isHit(random, share)
            ? new Fate.Cut((int) draw(random, bytes))
            : Fate.PASS;
  }

  /// Some answers are lost, though what was asked for is done.
  static Weather losingAnswers(Random random, double share) {
    return (direction, _) ->
        direction == Direction.ANSWER && isHit(random, share) ? Fate.SWALLOW : Fate.PASS;
  }

  private static boolean isHit(Random random, double share) {
    return random.nextDouble() < share;
  }

  private static long draw(Random random, long below) {
    return (long) (random.nextDouble() * below);
  }
}

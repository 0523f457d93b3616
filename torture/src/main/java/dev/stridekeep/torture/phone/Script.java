package dev.stridekeep.torture.phone;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// What one run consists of, worked out anew from its seed whenever it is needed: so the checker
/// knows each point of a million batches and keeps none of them.
///
/// Cadences are even, as the exports that the checker reads count the strides of one leg. Times
/// are those of a phone whose clock jumps now and then, forwards and back.
public final class Script {
  /// Points in one batch.
  static final int BATCH = 15;

  private static final long FIRST_START_MILLIS = 1_750_000_000_000L;
  private static final long MILLIS_BETWEEN_RUNS = 7_200_000;
  private static final int MOST_BATCHES = 60;
  private static final double JUMPS = 0.002;
  private static final long MOST_JUMP_MILLIS = 90_000_000;
  private static final double STEP_DEG = 2.5e-5;

  private final long seed;
  private final Instant startedAt;
  private final int batches;

  private Script(long seed, Instant startedAt, int batches) {
    this.seed = seed;
    this.startedAt = startedAt;
    this.batches = batches;
  }

  /// Run `number` of phone `phone` in the torture with this seed.
  public static Script of(long seed, int phone, int number) {
    long own = new SplittableRandom(seed ^ ((long) phone << 32) ^ number).nextLong();
    var random = new SplittableRandom(own);
    var startedAt =
        Instant.ofEpochMilli(
            FIRST_START_MILLIS + number * MILLIS_BETWEEN_RUNS + random.nextInt(1_000_000));
    return new Script(own, startedAt, 1 + random.nextInt(MOST_BATCHES));
  }

  public Instant startedAt() {
    return startedAt;
  }

  /// How many points the run has, numbered from 0.
  public int points() {
    return batches * BATCH;
  }

  int batches() {
    return batches;
  }

  /// All points of the run.
  public Track track() {
    var random = new SplittableRandom(seed + 1);
    var track = Track.builder(points());
    long time = startedAt.toEpochMilli();
    double lat = -60 + 120 * random.nextDouble();
    double lng = -170 + 340 * random.nextDouble();
    for (int i = 0; i < points(); i++) {
      time += 900 + random.nextInt(200);
      if (random.nextDouble() < JUMPS) {
        time += random.nextLong(-MOST_JUMP_MILLIS, MOST_JUMP_MILLIS);
      }
      lat += STEP_DEG * (random.nextDouble() - 0.3);
      lng += STEP_DEG * (random.nextDouble() - 0.3);
      track.add(
          i,
          time,
          lat,
          lng,
          some(random, 50 + 20 * random.nextDouble()),
          some(random, 3 + 9 * random.nextDouble()),
          some(random, 120 + 60 * random.nextDouble()),
          some(random, 2 * random.nextInt(75, 96)));
    }
    return track.build();
  }

  private static double some(SplittableRandom random, double value) {
    return random.nextInt(20) == 0 ? Double.NaN : value;
  }

  /// Batch `i` of a track.
  static Track batch(Track track, int i) {
    return track.within(new SeqRange(i * BATCH, (i + 1) * BATCH - 1));
  }

  /// A second a point after the start, by a clock that has never jumped.
  public Instant finishedAt() {
    return startedAt.plusSeconds(points());
  }

  /// What the phone sends last.
  Finish finish() {
    return new Finish(finishedAt(), points() - 1, List.of(), null);
  }
}

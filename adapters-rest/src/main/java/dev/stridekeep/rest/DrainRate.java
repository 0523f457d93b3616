package dev.stridekeep.rest;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// How fast a queue was drained in the last 10 s, and what those are told for whom it had no room.
/// Safe for use by several threads.
final class DrainRate {
  private static final int WINDOW_SECONDS = 10;
  private static final int SLOTS = 16;

  /// With jitter this comes to 60 s at most.
  private static final double LONGEST_SECONDS = 40;

  private final LongSupplier nanoTime;
  private final long[] second = new long[SLOTS];
  private final int[] done = new int[SLOTS];
  private final int[] shed = new int[SLOTS];

  /// @param nanoTime as of [System#nanoTime]
  DrainRate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  synchronized void noteDone() {
    done[slot()]++;
  }

  synchronized void noteShed() {
    shed[slot()]++;
  }

  /// When to come again: all that waits or was sent away a short while ago, over the rate at which
  /// work is done, 1 to 40 s; and up to half of that more, by chance, so that those who were sent
  /// away together do not come back together.
  ///
  /// @return 1 to 60
  synchronized long retryAfterSeconds(int waiting, RandomGenerator random) {
    double perSecond = Math.max(1, inWindow(done)) / (double) WINDOW_SECONDS;
    double ahead = (waiting + (double) inWindow(shed)) / perSecond;
    double seconds = Math.clamp(ahead, 1, LONGEST_SECONDS);
    return (long) Math.ceil(seconds + random.nextDouble() * Math.max(1, seconds / 2));
  }

  private int inWindow(int[] counts) {
    long now = now();
    int sum = 0;
    for (int i = 0; i < SLOTS; i++) {
      sum += now - second[i] < WINDOW_SECONDS ? counts[i] : 0;
    }
    return sum;
  }

  private int slot() {
    long now = now();
    int slot = Math.floorMod(now, SLOTS);
    if (second[slot] != now) {
      second[slot] = now;
      done[slot] = 0;
      shed[slot] = 0;
    }
    return slot;
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
  }
}

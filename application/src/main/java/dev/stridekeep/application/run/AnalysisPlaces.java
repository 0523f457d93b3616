package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Bounds the memory of all analyses that are under way in a process: as many points at once as fit
/// into half of the heap, in the order in which they came. Late batches have at most half of the
/// places, so that starts and finishes find room. A run of more points than there are places is
/// analysed all the same, in all of them.
final class AnalysisPlaces {
  /// What an analysis is taken to need of the heap for each point, with the points themselves: 50
  /// MB
  /// for 250,000 points.
  private static final int BYTES_PER_POINT = 200;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);

  private final int most;
  private final Semaphore all;
  private final Semaphore forBatches;

  /// Places in half of this process's heap.
  static AnalysisPlaces ofHeap() {
    long points = Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_POINT;
    return new AnalysisPlaces((int) Math.min(points, Integer.MAX_VALUE));
  }

  /// @param most how many points are analysed at once
  AnalysisPlaces(int most) {
    this.most = Math.max(2, most);
    all = new Semaphore(this.most, true);
    forBatches = new Semaphore(this.most / 2, true);
  }

  /// Analyses a run when there is room for it.
  ///
  /// @param isBatch whether a late batch asks, and not a start or finish
  /// @throws StorageException where that took too long; nothing was done
  <T> T analyse(int points, boolean isBatch, Supplier<T> analysis) {
    int needed = places(points, isBatch ? most / 2 : most);
    return isBatch
        ? with(forBatches, needed, () -> with(all, needed, analysis))
        : with(all, needed, analysis);
  }

  private static int places(int points, int most) {
    return Math.clamp(points, 1, most);
  }

  private static <T> T with(Semaphore places, int needed, Supplier<T> work) {
    try {
      if (!places.tryAcquire(needed, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new StorageException("too many runs are being analysed; send again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for an analysis", e);
    }
    try {
      return work.get();
    } finally {
      places.release(needed);
    }
  }
}

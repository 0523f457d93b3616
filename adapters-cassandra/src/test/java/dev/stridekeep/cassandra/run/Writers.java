package dev.stridekeep.cassandra.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Phones that append chunk after chunk, each to a run of its own, and remember what was
/// acknowledged. What failed is sent again, as a phone would.
final class Writers implements AutoCloseable {
  private static final int PHONES = 6;
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final long BEFORE_SENDING_AGAIN_NANOS = 50_000_000;
  private static final long POLL_NANOS = 5_000_000;

  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<StorageException> failures = new ConcurrentLinkedQueue<>();
  private final List<RunId> runs = new ArrayList<>();
  private final List<Set<Integer>> acknowledged = new ArrayList<>();
  private volatile boolean goOn = true;

  /// Starts them.
  Writers(TrackStore store) {
    for (int phone = 0; phone < PHONES; phone++) {
      var run = Points.newRun();
      var stored = ConcurrentHashMap.<Integer>newKeySet();
      runs.add(run);
      acknowledged.add(stored);
      threads.add(Thread.ofVirtual().start(() -> write(store, run, stored)));
    }
  }

  private void write(TrackStore store, RunId run, Set<Integer> stored) {
    int seq = 0;
    while (goOn) {
      try {
        store.append(run, List.of(Points.chunk(seq)), Instant.EPOCH);
        stored.add(seq);
        seq++;
      } catch (StorageException e) {
        failures.add(e);
        LockSupport.parkNanos(BEFORE_SENDING_AGAIN_NANOS);
      }
    }
  }

  /// Waits until this much more has been acknowledged.
  void awaitMore(int count) {
    int enough = count() + count;
    assertTrue(
        await(() -> count() >= enough), () -> "acknowledged " + count() + "; failed: " + failures);
  }

  private int count() {
    return acknowledged.stream().mapToInt(Set::size).sum();
  }

  /// What went wrong so far.
  List<StorageException> failures() {
    return List.copyOf(failures);
  }

  /// Ends them and waits for that.
  void stop() throws InterruptedException {
    goOn = false;
    for (var thread : threads) {
      assertTrue(thread.join(LIMIT), "a phone waits for ever");
    }
  }

  /// Checks that all that was acknowledged is there, and each chunk once.
  void check(TrackStore store) {
    for (int phone = 0; phone < PHONES; phone++) {
      var there = Points.storedIn(store, runs.get(phone));
      var lost =
          acknowledged.get(phone).stream().filter(seq -> !there.contains(seq)).sorted().toList();
      assertEquals(List.of(), lost, "lost of run " + phone);
    }
  }

  static boolean await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }

  /// Lets them end, where a test failed before it stopped them.
  @Override
  public void close() {
    goOn = false;
  }
}

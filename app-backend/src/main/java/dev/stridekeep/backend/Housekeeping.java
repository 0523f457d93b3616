package dev.stridekeep.backend;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work that no request asks for: silent runs are closed, deleted ones erased, idle sessions
/// ended. One thread; each job is safe on many nodes at once, so every node may do it.
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final int MOST_ROUNDS = 20;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  /// A job that looks at a bounded number of things.
  ///
  /// @param most how many it looks at in one call; as many mean that more may be due
  record Job(String name, int most, IntSupplier work) {}

  Housekeeping(List<Job> jobs) {
    for (var job : jobs) {
      var _ =
          thread.scheduleWithFixedDelay(
              () -> run(job), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static void run(Job job) {
    try {
      int round = 0;
      while (round < MOST_ROUNDS && job.work().getAsInt() >= job.most()) {
        round++;
      }
    } catch (RuntimeException | Error e) {
      // Whatever is thrown on ends all later rounds without a word.
      LOG.warn("{} did not finish and is tried again in a minute", job.name(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

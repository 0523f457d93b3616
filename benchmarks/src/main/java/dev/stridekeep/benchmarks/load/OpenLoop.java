package dev.stridekeep.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Calls that come when they come, whether those before have been answered or not, each timed from
/// the moment at which it was to be sent: a server that stands still for a second shows in every
/// call that was due in that second.
final class OpenLoop {
  private static final long LONGEST_MICROS = Duration.ofMinutes(5).toMillis() * 1_000;
  private static final int DIGITS = 3;

  private OpenLoop() {}

  /// One call, number `i` from 0.
  interface Call {
    /// @return whether it was answered as it has to be
    boolean send(int i) throws Exception;
  }

  /// What came of it.
  ///
  /// @param micros from the intended moment of sending to the end of the answer
  record Result(Histogram micros, int failed) {
    Duration percentile(double percentile) {
      return Duration.ofNanos(micros.getValueAtPercentile(percentile) * 1_000);
    }
  }

  /// Sends calls at an even rate, each on a virtual thread of its own, and waits for all answers.
  static Result run(double perSecond, Duration lasts, Call call) throws InterruptedException {
    var micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    var failed = new AtomicInteger();
    int count = (int) (perSecond * lasts.toMillis() / 1_000);
    double between = 1e9 / perSecond;
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long intended = start + (long) (i * between);
        sleepUntil(intended);
        int number = i;
        threads.execute(
            () -> {
              if (!isAnswered(call, number)) {
                failed.incrementAndGet();
              }
              long took = (System.nanoTime() - intended) / 1_000;
              micros.recordValue(Math.clamp(took, 1, LONGEST_MICROS));
            });
      }
    }
    return new Result(micros, failed.get());
  }

  private static boolean isAnswered(Call call, int number) {
    try {
      return call.send(number);
    } catch (Exception e) {
      return false;
    }
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left;
    while ((left = nanos - System.nanoTime()) > 0) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(left);
    }
  }
}

package dev.stridekeep.benchmarks.load;

import dev.stridekeep.torture.net.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Phones that send batches one after the other, as many at once as there are lines: what the
/// server can take.
final class Senders {
  private final LongAdder accepted = new LongAdder();
  private final LongAdder shed = new LongAdder();
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /// @param lines one for each sender
  /// @param token of all runs' account
  static Senders start(int count, Supplier<Line> lines, Batches batches, String token) {
    var senders = new Senders();
    for (int i = 0; i < count; i++) {
      senders.threads.add(Thread.startVirtualThread(() -> senders.send(lines, batches, token)));
    }
    return senders;
  }

  private void send(Supplier<Line> lines, Batches batches, String token) {
    try (var line = lines.get()) {
      while (!stopped) {
        var run = Batches.newRun();
        for (int i = 0; i < batches.size() && !stopped; i++) {
          int status = line.exchange(batches.call(run, i, token)).status();
          if (status == 200) {
            accepted.increment();
          } else if (status == 503) {
            shed.increment();
          } else {
            failure.compareAndSet(null, "answered " + status);
            return;
          }
        }
      }
    } catch (IOException e) {
      if (!stopped) {
        failure.compareAndSet(null, String.valueOf(e));
      }
    }
  }

  long accepted() {
    return accepted.sum();
  }

  /// @throws IllegalStateException where a batch was answered neither 200 nor 503
  void stop() throws InterruptedException {
    stopped = true;
    for (var thread : threads) {
      thread.join();
    }
    var why = failure.get();
    if (why != null) {
      throw new IllegalStateException("a batch was " + why);
    }
  }
}

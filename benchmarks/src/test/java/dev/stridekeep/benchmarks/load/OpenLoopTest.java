package dev.stridekeep.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
  private static final Duration STALL = Duration.ofMillis(600);

  @Test
  void a_server_that_stands_still_shows_in_all_calls_that_were_due_meanwhile()
      throws InterruptedException {
    var server = new ReentrantLock();
    var result =
        OpenLoop.run(
            50,
            STALL,
            i -> {
              server.lock();
              try {
                if (i == 0) {
                  Thread.sleep(STALL);
                }
              } finally {
                server.unlock();
              }
              return true;
            });
    assertEquals(30, result.micros().getTotalCount());
    // Whoever was due in the first half waits for the other half at least.
    assertTrue(
        result.percentile(50).compareTo(STALL.dividedBy(3)) > 0,
        () -> "half of the calls took no longer than " + result.percentile(50));
  }

  @Test
  void a_call_that_fails_or_is_answered_wrongly_is_counted() throws InterruptedException {
    var calls = new AtomicInteger();
    var result =
        OpenLoop.run(
            1_000,
            Duration.ofMillis(30),
            i -> {
              calls.incrementAndGet();
              if (i % 3 == 0) {
                throw new IllegalStateException("planted");
              }
              return i % 3 == 1;
            });
    assertEquals(30, calls.get());
    assertEquals(20, result.failed());
  }
}

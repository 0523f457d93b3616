package dev.stridekeep.torture.phone;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// Whether a backend serves: when, for each, the last call was sent that it then carried out.
public final class Pulse {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  /// By backend: when the request of the last success left, and when its answer came, [ns].
  private final AtomicLongArray sent;

  private final AtomicLongArray answered;

  public Pulse(int backends) {
    sent = new AtomicLongArray(backends);
    answered = new AtomicLongArray(backends);
    long now = System.nanoTime();
    for (int i = 0; i < backends; i++) {
      sent.set(i, now);
      answered.set(i, now);
    }
  }

  /// @param sentNanos when the request left
  void beat(int backend, long sentNanos) {
    sent.set(backend, sentNanos);
    answered.set(backend, System.nanoTime());
  }

  /// Waits until a backend carries out a call that was sent after an instant.
  ///
  /// @return the time from that instant to the answer; the limit where none came within it
  public Duration awaitAfter(int backend, long sinceNanos, Duration limit) {
    while (System.nanoTime() - sinceNanos < limit.toNanos()) {
      if (sent.get(backend) - sinceNanos > 0) {
        return Duration.ofNanos(answered.get(backend) - sinceNanos);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return limit;
  }
}

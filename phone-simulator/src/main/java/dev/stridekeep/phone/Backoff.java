package dev.stridekeep.phone;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: exponential with full jitter, so that a hundred thousand
/// phones that lost a backend in one second do not come back in one second (M. Brooker,
/// "Exponential Backoff And Jitter", 2015).
///
/// @param base the longest first wait
/// @param most the longest wait ever
public record Backoff(Duration base, Duration most) {
  /// Waits of up to 0.5 s, 1 s, 2 s, ... 60 s.
  public static final Backoff CAREFUL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60));

  public Backoff {
    if (!base.isPositive() || most.compareTo(base) < 0) {
      throw new IllegalArgumentException("waits must grow from over 0: " + base + " to " + most);
    }
  }

  /// @param failures in a row, 1 or more
  Duration delay(int failures, RandomGenerator random) {
    long cap = base.toNanos();
    for (int i = 1; i < failures && cap < most.toNanos(); i++) {
      cap *= 2;
    }
    return Duration.ofNanos(random.nextLong(Math.min(cap, most.toNanos()) + 1));
  }
}

package dev.stridekeep.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another process does, which nobody tells us.
final class Await {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private Await() {}

  /// Looks again and again until something holds.
  ///
  /// @return false where it did not within the limit
  static boolean until(Duration limit, BooleanSupplier holds) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }
}

package dev.stridekeep.phone;

import java.time.Duration;
import java.time.Instant;

/// Time as a phone has it: it may be simulated, so that hours of waiting take no time in a test.
public interface PhoneClock {
  Instant now();

  /// Nanoseconds that only ever grow, to measure how long something took.
  long nanoTime();

  void sleep(Duration duration) throws InterruptedException;

  /// The machine's own time.
  static PhoneClock system() {
    return new PhoneClock() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}

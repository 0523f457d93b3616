package dev.stridekeep.testkit.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it.
public final class StoppedClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public StoppedClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public void advance(Duration step) {
    now.getAndUpdate(before -> before.plus(step));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}

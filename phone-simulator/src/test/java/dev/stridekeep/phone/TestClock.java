package dev.stridekeep.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only when somebody sleeps.
final class TestClock implements PhoneClock {
  final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-02T06:30:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanoTime() {
    return now.toEpochMilli() * 1_000_000;
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    now = now.plus(duration);
  }
}

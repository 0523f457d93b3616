package dev.stridekeep.application;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, the rest random.
///
/// @param clock tells the milliseconds
/// @param random unguessable outside of tests; safe for use by several threads
public record Uuid7Source(InstantSource clock, RandomGenerator random) implements IdSource {
  private static final long VERSION_7 = 0x7000;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0x0FFF);
    long low = VARIANT_RFC | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}

package dev.stridekeep.phone;

import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes run ids: UUIDs of version 7 (RFC 9562, section 5.7), 48 bits of milliseconds and 74 random
/// ones, so that two phones never make the same one and ids sort by time.
final class RunIds {
  private static final long VERSION_7 = 0x7000;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private RunIds() {}

  static RunId next(Instant now, RandomGenerator random) {
    long high = (now.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0x0FFF);
    long low = VARIANT_RFC | (random.nextLong() >>> 2);
    return new RunId(new UUID(high, low));
  }
}

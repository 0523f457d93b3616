package dev.stridekeep.cassandra.run;

import java.math.BigDecimal;
import java.time.Instant;

/// Instants as decimal seconds since the epoch, exact to the nanosecond.
final class CqlInstant {
  private static final int NANOS_SCALE = 9;

  private CqlInstant() {}

  static BigDecimal of(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), NANOS_SCALE));
  }

  static Instant instant(BigDecimal seconds) {
    var nanos = seconds.movePointRight(NANOS_SCALE).toBigIntegerExact();
    var parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(NANOS_SCALE).toBigInteger());
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}

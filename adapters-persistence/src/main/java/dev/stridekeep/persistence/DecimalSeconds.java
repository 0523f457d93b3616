package dev.stridekeep.persistence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/// Times as they are stored: `DECIMAL(21, 9)` seconds, of instants since the epoch. Exact to the
/// nanosecond for 31,000 years either side, sorts and adds up in SQL, and reads well there.
public final class DecimalSeconds {
  private static final int NANO_DIGITS = 9;
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.TEN.pow(NANO_DIGITS);
  private static final long NANOS = 1_000_000_000;

  /// Nanoseconds of so few digits fit into a long.
  private static final int LONG_DIGITS = 18;

  private static final long LONG_SECONDS = 9 * NANOS;

  private DecimalSeconds() {}

  public static BigDecimal of(Instant instant) {
    return of(instant.getEpochSecond(), instant.getNano());
  }

  public static BigDecimal of(Duration duration) {
    return of(duration.getSeconds(), duration.getNano());
  }

  public static Instant instant(BigDecimal seconds) {
    var exact = seconds.setScale(NANO_DIGITS);
    if (exact.precision() <= LONG_DIGITS) {
      // Thousands of them are behind a graph, and this way costs a tenth.
      long nanos = exact.unscaledValue().longValueExact();
      return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
    long whole = floor(seconds);
    return Instant.ofEpochSecond(whole, nanos(seconds, whole));
  }

  public static Duration duration(BigDecimal seconds) {
    long whole = floor(seconds);
    return Duration.ofSeconds(whole, nanos(seconds, whole));
  }

  private static BigDecimal of(long seconds, int nanos) {
    if (Math.abs(seconds) <= LONG_SECONDS) {
      return BigDecimal.valueOf(seconds * NANOS + nanos, NANO_DIGITS);
    }
    return BigDecimal.valueOf(seconds)
        .multiply(NANOS_PER_SECOND)
        .add(BigDecimal.valueOf(nanos))
        .movePointLeft(NANO_DIGITS);
  }

  private static long floor(BigDecimal seconds) {
    return seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  private static long nanos(BigDecimal seconds, long whole) {
    return seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).longValueExact();
  }
}

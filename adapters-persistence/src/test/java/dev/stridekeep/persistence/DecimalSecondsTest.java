package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecimalSecondsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.000000000",
    "0, 1, 0.000000001",
    "-1, 999999999, -0.000000001",
    "-1, 0, -1.000000000",
    "1763704937, 123456789, 1763704937.123456789",
    "-5, 500000000, -4.500000000",
    "999999999, 999999999, 999999999.999999999",
    "1000000000, 0, 1000000000.000000000",
    "9000000000, 999999999, 9000000000.999999999",
    "9000000001, 1, 9000000001.000000001",
    "-9000000001, 999999999, -9000000000.000000001",
    "253402300800, 0, 253402300800.000000000",
    "-62135596801, 1, -62135596800.999999999",
  })
  void a_time_is_stored_to_the_nanosecond(long seconds, int nanos, String stored) {
    var decimal = new BigDecimal(stored);
    var instant = Instant.ofEpochSecond(seconds, nanos);
    assertEquals(decimal, DecimalSeconds.of(instant));
    assertEquals(instant, DecimalSeconds.instant(decimal));
    var duration = Duration.ofSeconds(seconds, nanos);
    assertEquals(decimal, DecimalSeconds.of(duration));
    assertEquals(duration, DecimalSeconds.duration(decimal));
  }

  @Test
  void fewer_digits_are_read_as_well_and_more_are_refused() {
    assertEquals(
        Instant.ofEpochSecond(5, 500_000_000), DecimalSeconds.instant(new BigDecimal("5.5")));
    assertEquals(Instant.ofEpochSecond(100), DecimalSeconds.instant(new BigDecimal("1E+2")));
    assertThrows(
        ArithmeticException.class, () -> DecimalSeconds.instant(new BigDecimal("0.0000000001")));
  }
}

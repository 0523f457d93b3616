package dev.stridekeep.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextProperties {
  private static double number(String text) {
    return new FieldText().set(text).number();
  }

  private static long time(String text) {
    return new FieldText().set(text).timeMillis();
  }

  @Property(tries = 500, seed = "1")
  void a_decimal_of_up_to_15_digits_is_the_same_double_as_the_jdk_reads(
      @ForAll @BigRange(min = "-99999", max = "99999") @Scale(9) BigDecimal value) {
    assertEquals(Double.parseDouble(value.toPlainString()), number(value.toPlainString()));
  }

  @Property(tries = 500, seed = "2")
  void any_double_is_read_to_a_part_in_a_million_billion(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    assertEquals(value, number(Double.toString(value)), Math.abs(value) * 1e-15);
    assertEquals(
        value,
        number(
            new BigDecimal(value)
                .toPlainString()
                .substring(0, Math.min(100, new BigDecimal(value).toPlainString().length()))),
        Math.abs(value) * 1e-15);
  }

  @Property(tries = 500, seed = "3")
  void an_instant_is_read_as_it_is_written_at_any_offset(
      @ForAll @LongRange(min = 1, max = 253_000_000_000_000L) long millis,
      @ForAll @IntRange(min = -17 * 60, max = 17 * 60) int minutes) {
    var instant = Instant.ofEpochMilli(millis);
    var offset = ZoneOffset.ofTotalSeconds(minutes * 60);

    assertEquals(millis, time(instant.toString()));
    assertEquals(
        millis,
        time(
            instant
                .atOffset(offset)
                .toString()
                .replaceFirst("(T\\d\\d:\\d\\d)([Z+-])", "$1:00$2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"' 48,137 '|48.137", "+5|5", "-.5|-0.5", "7.|7", "1e-3|0.001", "2.5E+2|250"})
  void numbers_are_read_as_devices_write_them(String text, double value) {
    assertEquals(value, number(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", ".", "1.2.3", "NaN", "INF", "0x10", "1e", "1e999", "4 5", "½"})
  void what_is_no_number_is_not_known(String text) {
    assertEquals(Double.NaN, number(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T07:00:00,2026-03-01T07:00:00Z",
    "2026-03-01 07:00:00Z,2026-03-01T07:00:00Z",
    "2026-03-01T07:00:00.123456Z,2026-03-01T07:00:00.123Z",
    "2026-03-01T09:00:00+0200,2026-03-01T07:00:00Z",
    "2026-03-01T09:00:00+02,2026-03-01T07:00:00Z",
    "2016-12-31T23:59:60Z,2017-01-01T00:00:00Z"
  })
  void times_are_read_as_devices_write_them(String text, Instant instant) {
    assertEquals(instant.toEpochMilli(), time(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-03-01",
        "2026-02-30T07:00:00Z",
        "2026-13-01T07:00:00Z",
        "26-3-1T7:0:0Z",
        "2026-03-01T25:00:00Z",
        "2026-03-01T07:00:61Z",
        "2026-03-01T07:00:00X",
        "1969-12-31T00:00:00Z"
      })
  void what_is_no_time_is_not_known(String text) {
    assertEquals(0, time(text));
  }

  @Test
  void texts_without_end_are_not_known() {
    assertEquals(Double.NaN, number("1".repeat(1000)));
    var pieces = new FieldText();
    for (int i = 0; i < 1000; i++) {
      pieces.append(new char[] {'1', '2'}, 0, 2);
    }
    assertEquals(Double.NaN, pieces.number());
  }
}

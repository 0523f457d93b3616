package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void times_roll_over_at_full_minutes_and_hours() {
    assertEquals("0:00", Wording.time(0.4));
    assertEquals("1:00", Wording.time(59.6));
    assertEquals("59:59", Wording.time(3599.4));
    assertEquals("1:00:00", Wording.time(3599.5));
  }

  @Test
  void distances_become_kilometres_at_a_thousand_metres() {
    assertEquals("999 m", Wording.distance(999.4));
    assertEquals("1.00 km", Wording.distance(1000));
    assertEquals("42.20 km", Wording.distance(42_195));
  }

  @Test
  void a_percentile_is_the_nearest_rank() {
    List<Duration> times =
        IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList().reversed();
    assertEquals(Duration.ofMillis(100), CallTimes.percentile(times, 0.5));
    assertEquals(Duration.ofMillis(198), CallTimes.percentile(times, 0.99));
    assertEquals(Duration.ofMillis(200), CallTimes.percentile(times, 1));
    assertEquals(Duration.ofMillis(3), CallTimes.percentile(List.of(Duration.ofMillis(3)), 0.01));
  }

  @Test
  void how_long_something_took_is_told_in_a_fitting_unit() {
    assertEquals("3.4 ms", Wording.took(Duration.ofNanos(3_440_000)));
    assertEquals("1.20 s", Wording.took(Duration.ofMillis(1200)));
  }
}

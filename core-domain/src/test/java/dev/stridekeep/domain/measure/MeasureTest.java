package dev.stridekeep.domain.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
  @Test
  void pace_is_time_over_distance() {
    var pace = Pace.of(Distance.ofKilometres(5), Duration.ofMinutes(30)).orElseThrow();
    assertEquals(360, pace.secondsPerKm());
  }

  @Test
  void standing_still_has_no_pace_and_no_time_has_no_speed() {
    assertTrue(Pace.of(Distance.ZERO, Duration.ofMinutes(1)).isEmpty());
    assertTrue(Pace.of(Distance.ofMetres(1), Duration.ZERO).isEmpty());
    assertTrue(Speed.of(Distance.ofMetres(1), Duration.ZERO).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void what_is_no_length_is_refused(double metres) {
    assertThrows(IllegalArgumentException.class, () -> Distance.ofMetres(metres));
  }

  @Test
  void energy_is_told_in_kcal() {
    assertEquals(4184, Energy.ofKcal(1).joules());
    assertEquals(320, Energy.ofKcal(320).kcal(), 1e-12);
  }

  @Test
  void an_energy_lies_in_its_own_range() {
    var e = Energy.ofKcal(100);
    assertThrows(
        IllegalArgumentException.class,
        () -> new EnergyEstimate(e, Energy.ofKcal(101), Energy.ofKcal(110)));
  }

  @Test
  void seconds_become_the_time_that_they_stand_for() {
    assertEquals(Duration.ofNanos(1_500_000_001), Seconds.toDuration(1.500_000_001));
    assertEquals(Duration.ofSeconds(400_000_000_000L), Seconds.toDuration(4e11));
    assertEquals(Duration.ofMillis(-1_500), Seconds.toDuration(-1.5));
    assertEquals(Duration.ofMillis(1_800_100), Seconds.toDurationInMillis(1800.1));
    assertEquals(Duration.ofMillis(1_235), Seconds.toDurationInMillis(1.234_567));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void what_is_no_number_is_no_time(double seconds) {
    assertThrows(IllegalArgumentException.class, () -> Seconds.toDuration(seconds));
    assertThrows(IllegalArgumentException.class, () -> Seconds.toDurationInMillis(seconds));
  }
}

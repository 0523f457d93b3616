package dev.stridekeep.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RunCalendarProperties {
  @Property(tries = 5_000)
  void every_instant_is_within_its_day(
      @ForAll("moments") Moment moment, @ForAll DayOfWeek weekStart) {
    var calendar = new RunCalendar(moment.zone(), weekStart);
    var day = calendar.dayOf(moment.instant());
    assertFalse(moment.instant().isBefore(calendar.startOf(day)));
    assertTrue(moment.instant().isBefore(calendar.startOf(day.plusDays(1))));
  }

  @Property(tries = 5_000)
  void every_instant_is_within_its_bucket(
      @ForAll("moments") Moment moment, @ForAll DayOfWeek weekStart, @ForAll Bucket bucket) {
    var calendar = new RunCalendar(moment.zone(), weekStart);
    var start = calendar.bucketOf(moment.instant(), bucket);
    assertFalse(moment.instant().isBefore(calendar.startOf(start)));
    assertTrue(moment.instant().isBefore(calendar.startOf(bucket.next(start))));
    assertEquals(start, calendar.bucketOf(start, bucket), "a bucket's first day is its own");
  }

  record Moment(ZoneId zone, Instant instant) {}

  /// Half of them at a change of the clocks, give or take two hours.
  @Provide
  static Arbitrary<Moment> moments() {
    List<String> names = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    var zones = Arbitraries.of(names).map(ZoneId::of);
    var instants =
        Arbitraries.longs()
            .between(
                Instant.parse("1900-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2100-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    var offsets = Arbitraries.longs().between(-7_200, 7_200);
    return Combinators.combine(zones, instants, offsets, Arbitraries.of(true, false))
        .as(
            (zone, instant, offset, atChange) -> {
              var change = zone.getRules().nextTransition(instant);
              return new Moment(
                  zone,
                  atChange && change != null ? change.getInstant().plusSeconds(offset) : instant);
            });
  }
}

package dev.stridekeep.application.history;

import static dev.stridekeep.application.history.ListedReads.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.history.ListedReads.Figures;
import dev.stridekeep.application.history.ListedReads.Listed;
import dev.stridekeep.application.history.ShowHistory.Point;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

class ShowHistoryProperties {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Property
  void the_buckets_add_up_to_the_totals(
      @ForAll("runs") List<Listed> runs,
      @ForAll("zones") ZoneId zone,
      @ForAll DayOfWeek weekStart,
      @ForAll Bucket bucket,
      @ForAll("ranges") DayRange days) {
    var reads = new ListedReads(new RunCalendar(zone, weekStart), runs);
    var totals =
        assertInstanceOf(
            ShowTotals.Result.Totals.class,
            new ShowTotals(reads, InstantSource.fixed(NOW)).show(OWNER, days, null));
    var sums = totals.sums();
    assertEquals((double) sums.runs(), sum(reads, Metric.RUNS, bucket, days));
    assertEquals(sums.distanceMeters(), sum(reads, Metric.DISTANCE, bucket, days), 1e-6);
    assertEquals(sums.movingSeconds(), sum(reads, Metric.TIME, bucket, days), 1e-6);
    assertEquals(zero(sums.ascentMeters()), sum(reads, Metric.ASCENT, bucket, days), 1e-6);
    assertEquals(zero(sums.energyKcal()), sum(reads, Metric.ENERGY, bucket, days), 1e-6);
  }

  @Property
  void buckets_follow_each_other_without_a_gap(
      @ForAll("runs") List<Listed> runs,
      @ForAll("zones") ZoneId zone,
      @ForAll DayOfWeek weekStart,
      @ForAll Bucket bucket,
      @ForAll("ranges") DayRange days) {
    var reads = new ListedReads(new RunCalendar(zone, weekStart), runs);
    var points = points(reads, Metric.RUNS, bucket, days);
    for (int i = 1; i < points.size(); i++) {
      assertEquals(bucket.next(points.get(i - 1).start()), points.get(i).start());
    }
    var from = days.from();
    if (from != null && !points.isEmpty()) {
      assertTrue(!points.getFirst().start().isAfter(from));
      assertTrue(bucket.next(points.getFirst().start()).isAfter(from));
    }
  }

  private static double zero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static double sum(ListedReads reads, Metric metric, Bucket bucket, DayRange days) {
    return points(reads, metric, bucket, days).stream().mapToDouble(p -> zero(p.value())).sum();
  }

  private static List<Point> points(
      ListedReads reads, Metric metric, Bucket bucket, DayRange days) {
    var result = new ShowHistory(reads).show(OWNER, metric, bucket, days, null);
    return assertInstanceOf(ShowHistory.Result.History.class, result).points();
  }

  @Provide
  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds())))
        .map(ZoneId::of);
  }

  /// Within eight years, so that there are at most 3,700 days.
  @Provide
  static Arbitrary<List<Listed>> runs() {
    var starts =
        Arbitraries.longs()
            .between(
                Instant.parse("2008-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2016-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    var distances = Arbitraries.doubles().between(0, 100_000);
    var seconds = Arbitraries.doubles().between(0, 36_000);
    var known = Arbitraries.doubles().between(0, 5_000).injectNull(0.2);
    return Combinators.combine(starts, distances, seconds, known, known)
        .as(Figures::new)
        .map(Listed::of)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  static Arbitrary<DayRange> ranges() {
    var days =
        Arbitraries.longs()
            .between(LocalDate.of(2008, 1, 1).toEpochDay(), LocalDate.of(2016, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay)
            .injectNull(0.3);
    return Combinators.combine(days, days)
        .as(
            (one, other) ->
                one != null && other != null && one.isAfter(other)
                    ? new DayRange(other, one)
                    : new DayRange(one, other));
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TrackAnalysisProperties {
  @Property(tries = 500)
  void every_point_is_kept_or_rejected_with_a_reason(@ForAll long seed) {
    var analysis = Generated.dirty(seed).analysis();
    int counted = analysis.rejections().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(analysis.rejectedPoints(), counted);
    assertEquals(analysis.storedPoints(), analysis.size() + counted);
  }

  @Property(tries = 500)
  void moving_time_is_at_most_the_counted_and_that_at_most_the_elapsed_time(@ForAll long seed) {
    var analysis = Generated.dirty(seed).analysis();
    double counted = 0;
    for (int i = 1; i < analysis.size(); i++) {
      counted += analysis.countedSeconds(i);
      assertTrue(analysis.counted(i) || !analysis.moving(i));
      assertTrue(
          analysis.countedSeconds(i)
              <= analysis.elapsedSeconds(i) - analysis.elapsedSeconds(i - 1) + 1e-9);
    }
    assertTrue(analysis.movingSeconds() <= counted + 1e-6);
  }

  @Property(tries = 500)
  void columns_are_finite_and_totals_never_fall(@ForAll long seed) {
    var analysis = Generated.dirty(seed).analysis();
    for (int i = 1; i < analysis.size(); i++) {
      assertTrue(analysis.elapsedSeconds(i) > analysis.elapsedSeconds(i - 1));
      assertTrue(analysis.distance(i) >= analysis.distance(i - 1));
      assertTrue(analysis.seq(i) > analysis.seq(i - 1));
      assertTrue(analysis.speed(i) >= 0 && analysis.speed(i) <= PlausibleChain.MAX_SPEED + 1e-9);
      assertTrue(Math.abs(analysis.grade(i)) <= 0.45);
      assertTrue(Math.abs(analysis.latitude(i)) <= 90);
      assertTrue(Math.abs(analysis.longitude(i)) <= 180);
    }
  }

  @Property(tries = 200)
  void the_figures_do_not_depend_on_the_date(
      @ForAll long seed, @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long shift) {
    var generated = Generated.dirty(seed);
    var one = generated.analysis();
    var other = generated.later(shift).analysis();
    assertEquals(one.rejections(), other.rejections());
    assertEquals(one.distanceMetres(), other.distanceMetres(), 0);
    assertEquals(one.movingSeconds(), other.movingSeconds(), 0);
    assertEquals(one.ascentMetres(), other.ascentMetres(), 0);
    assertEquals(one.bestEfforts(), other.bestEfforts());
    assertEquals(one.chart(), other.chart());
  }

  @Property(tries = 300)
  void a_clean_run_is_at_least_as_long_as_its_displacement(@ForAll long seed) {
    var analysis = Generated.clean(seed).analysis();
    int last = analysis.size() - 1;
    double displacement =
        LocalRuler.between(
            analysis.latitude(0),
            analysis.longitude(0),
            analysis.latitude(last),
            analysis.longitude(last));
    assertEquals(0, analysis.rejectedPoints());
    assertTrue(analysis.distanceMetres() >= displacement * (1 - 1e-6));
  }

  @Property(tries = 300)
  void any_positions_at_any_times_are_analysed(@ForAll long seed) {
    var random = new Random(seed);
    var builder = Track.builder(100);
    for (int i = 0; i < 100; i++) {
      builder.add(
          i,
          1 + (random.nextLong() >>> 20) % Track.MAX_TIME_MILLIS,
          random.nextInt(-90, 91),
          random.nextInt(-180, 181),
          random.nextGaussian() * 10_000,
          random.nextDouble() * 100_000,
          random.nextInt(300),
          random.nextInt(300));
    }
    var analysis = new TrackAnalyser().analyse(builder.build(), List.of());
    assertTrue(analysis.size() >= 1);
    assertTrue(analysis.distanceMetres() >= 0);
    assertTrue(analysis.chart().size() <= 240);
    double elapsed = analysis.elapsedSeconds(analysis.size() - 1);
    assertTrue(analysis.splits(1000, 0, elapsed).size() >= 1);
  }
}

package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Split;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SplitsProperties {
  @Property(tries = 500)
  void splits_add_up_to_the_whole(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 10, max = 3000) double length,
      @ForAll @DoubleRange(min = -100, max = 100) double lead,
      @ForAll @DoubleRange(min = 0, max = 3000) double elapsed) {
    var analysis = Generated.dirty(seed).analysis();
    var splits = analysis.splits(length, lead, elapsed);
    if (analysis.size() == 0) {
      assertTrue(splits.isEmpty());
      return;
    }
    double metres = 0;
    double ascent = 0;
    Duration time = Duration.ZERO;
    Duration moving = Duration.ZERO;
    for (Split split : splits) {
      assertTrue(!split.elapsed().isNegative() && !split.moving().isNegative());
      metres += split.distance().metres();
      ascent += split.ascent();
      time = time.plus(split.elapsed());
      moving = moving.plus(split.moving());
    }
    assertEquals(analysis.distanceMetres(), metres, 1e-6);
    assertEquals(elapsed, time.toNanos() / 1e9, 1e-6);
    double movingInTime = Math.min(elapsed, analysis.movingSeconds());
    assertEquals(movingInTime, moving.toNanos() / 1e9, 1e-6);
    assertEquals(analysis.ascentMetres(), ascent, 1e-6);
  }

  @Property(tries = 200)
  void all_splits_but_the_last_have_the_length_asked_for(
      @ForAll long seed, @ForAll @DoubleRange(min = 10, max = 3000) double length) {
    var splits = Generated.dirty(seed).analysis().splits(length, 0, 10_000);
    for (int i = 0; i < splits.size(); i++) {
      assertEquals(i, splits.get(i).index());
      double metres = splits.get(i).distance().metres();
      assertTrue(metres <= length + 1e-6);
      assertTrue(i == splits.size() - 1 || metres >= length - 1e-6);
    }
  }
}

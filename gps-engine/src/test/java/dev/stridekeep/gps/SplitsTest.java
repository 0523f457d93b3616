package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitsTest {
  private static final TrackAnalysis RUN =
      new TrackAnalyser()
          .analyse(SyntheticTrack.inMilan().eastwards(0, 1000, 0, 2.5).build(), List.of());

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Test
  void the_first_split_begins_with_the_run_and_the_last_ends_with_it() {
    var splits = RUN.splits(1000, 7, 1020);
    assertEquals(3, splits.size());
    assertEquals(407, seconds(splits.get(0).elapsed()), 0.1);
    assertEquals(400, seconds(splits.get(1).elapsed()), 0.1);
    assertEquals(213, seconds(splits.get(2).elapsed()), 0.1);
    assertEquals(500, splits.get(2).distance().metres(), 0.1);
    assertEquals(400, seconds(splits.get(0).moving()), 0.1);
  }

  @Test
  void boundaries_crossed_after_the_end_are_moved_to_it() {
    var splits = RUN.splits(1000, 0, 600);
    assertEquals(400, seconds(splits.get(0).elapsed()), 0.1);
    assertEquals(200, seconds(splits.get(1).elapsed()), 0.1);
    assertEquals(0, seconds(splits.get(2).elapsed()), 0);
  }

  @Test
  void a_run_of_exactly_two_splits_has_two() {
    double half = RUN.distanceMetres() / 2;
    assertEquals(2, RUN.splits(half, 0, 1000).size());
  }

  @Test
  void nonsense_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> RUN.splits(0, 0, 1000));
    assertThrows(IllegalArgumentException.class, () -> RUN.splits(Double.NaN, 0, 1000));
    assertThrows(IllegalArgumentException.class, () -> RUN.splits(1000, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> RUN.splits(1000, Double.NaN, 1000));
  }
}

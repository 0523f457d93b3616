package dev.stridekeep.torture.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import org.junit.jupiter.api.Test;

class TrackComparisonTest {
  private static final Track RECORDED = track(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  private static final SeqRanges ALL = SeqRanges.of(new SeqRange(0, 9));

  @Test
  void what_was_recorded_and_read_is_the_same() {
    assertTrue(TrackComparison.of(RECORDED, ALL, track(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).isSame());
  }

  @Test
  void a_point_that_is_not_there_is_lost() {
    var found = TrackComparison.of(RECORDED, ALL, track(0, 1, 2, 4, 5, 6, 7, 8));
    assertEquals(new TrackComparison(2, 0, 0, 0), found);
    assertFalse(found.isSame());
  }

  @Test
  void a_point_that_was_never_acknowledged_may_be_there_or_not() {
    var some = SeqRanges.of(new SeqRange(0, 3));
    assertTrue(TrackComparison.of(RECORDED, some, track(0, 1, 2, 3)).isSame());
    assertTrue(TrackComparison.of(RECORDED, some, track(0, 1, 2, 3, 7)).isSame());
  }

  @Test
  void a_point_may_be_there_only_once() {
    var found = TrackComparison.of(RECORDED, ALL, track(0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9));
    assertEquals(new TrackComparison(0, 1, 0, 0), found);
  }

  @Test
  void a_point_with_another_value_is_strange_and_the_recorded_one_is_lost() {
    var read = Track.builder(10);
    for (int i = 0; i < 10; i++) {
      add(read, i, i, i == 3 ? 1 : 0);
    }
    assertEquals(new TrackComparison(1, 0, 1, 0), TrackComparison.of(RECORDED, ALL, read.build()));
  }

  @Test
  void a_point_that_comes_after_a_later_one_is_out_of_order() {
    var found = TrackComparison.of(RECORDED, ALL, track(0, 1, 3, 2, 4, 5, 6, 7, 8, 9));
    assertEquals(new TrackComparison(0, 0, 0, 1), found);
  }

  /// Points `which` of one long track, numbered as a reader numbers them.
  private static Track track(int... which) {
    var track = Track.builder(which.length);
    for (int i = 0; i < which.length; i++) {
      add(track, i, which[i], 0);
    }
    return track.build();
  }

  private static void add(Track.Builder track, int seq, int which, int more) {
    track.add(
        seq,
        1_750_000_000_000L + 1_000L * which,
        50 + 1e-5 * which,
        8,
        100,
        Double.NaN,
        140 + more,
        170);
  }
}

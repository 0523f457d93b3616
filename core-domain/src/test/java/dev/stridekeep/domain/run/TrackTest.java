package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrackTest {
  private static final double NO = Double.NaN;

  @Test
  void values_are_held_at_the_stored_resolution() {
    var track = Track.builder(1).add(3, 1_000, 52.123456789, -13.98765432, 35.26, 4.94, 151.6, NO);
    var point = track.build().point(0);
    assertEquals(new Trackpoint(3, 1_000, 52.1234568, -13.9876543, 35.3, 4.9, 152, -1), point);
  }

  @Test
  void values_that_no_sensor_gives_are_held_as_absent() {
    var track = Track.builder(1).add(0, 1, 0, 0, 1e9, -1, 5_000, -3).build();
    assertFalse(track.hasAltitude(0));
    assertTrue(Double.isNaN(track.accuracy(0)));
    assertEquals(Track.ABSENT, track.heartRate(0));
    assertEquals(Track.ABSENT, track.cadence(0));
  }

  @Test
  void positions_off_the_globe_are_refused() {
    var track = Track.builder(1);
    assertThrows(IllegalArgumentException.class, () -> track.add(0, 1, 90.1, 0, NO, NO, NO, NO));
    assertThrows(IllegalArgumentException.class, () -> track.add(0, 1, 0, -180.1, NO, NO, NO, NO));
    assertThrows(IllegalArgumentException.class, () -> track.add(0, 1, NO, 0, NO, NO, NO, NO));
  }

  @Test
  void sequence_numbers_only_go_up() {
    var track = Track.builder(2).add(5, 1, 0, 0, NO, NO, NO, NO);
    assertThrows(IllegalArgumentException.class, () -> track.add(5, 2, 0, 0, NO, NO, NO, NO));
    assertThrows(
        IllegalArgumentException.class,
        () -> track.add(Track.MAX_SEQ + 1, 2, 0, 0, NO, NO, NO, NO));
  }

  @Test
  void a_stretch_is_found_by_its_sequence_numbers() {
    var b = Track.builder(3);
    for (int seq : new int[] {2, 3, 7}) {
      b.add(seq, 1 + seq, 0, 0, NO, NO, NO, NO);
    }
    var track = b.build();
    assertEquals(SeqRanges.of(new SeqRange(2, 3), new SeqRange(7, 7)), track.seqs());
    assertEquals(1, track.within(new SeqRange(4, 9)).size());
    assertEquals(3, track.indexOf(8));
  }
}

package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.SentChunk.BadValue;
import dev.stridekeep.domain.run.SentChunk.Column;
import dev.stridekeep.domain.run.SentChunk.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SentChunkProperties {
  private static final int MOST = 200;
  private static final long NOON = 1_700_000_000_000L;
  private static final int SOMEWHERE = 525_000_000;

  @Provide
  Arbitrary<Track> tracks() {
    return AnyTracks.inARow(MOST);
  }

  @Property(tries = 500)
  void what_was_packed_comes_out_byte_for_byte_or_tells_each_point_without_a_position(
      @ForAll("tracks") Track track) {
    var chunk = TrackChunk.of(track);
    switch (SentChunk.read(chunk.bytes(), MOST)) {
      case Reading.Batch(var batch) -> assertEquals(new PackedBatch(chunk, track), batch);
      case Reading.Invalid(var first, int total) -> {
        for (var bad : first) {
          assertTrue(!track.hasPosition(bad.index()), bad + " of " + track);
        }
        assertTrue(total >= first.size());
      }
      case Reading other -> throw new AssertionError(other);
    }
  }

  @Property(tries = 1_000)
  void a_chunk_cut_or_changed_anywhere_is_refused(@ForAll("tracks") Track track, @ForAll int at) {
    byte[] bytes = TrackChunk.of(track).bytes();
    byte[] cut = Arrays.copyOf(bytes, Math.floorMod(at, bytes.length));
    assertInstanceOf(Reading.Malformed.class, SentChunk.read(cut, MOST));
    int bit = 8 + Math.floorMod(at, bytes.length * 8 - 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    assertInstanceOf(Reading.Malformed.class, SentChunk.read(bytes, MOST));
  }

  @Property(tries = 1_000)
  void garbage_with_a_right_checksum_is_read_or_refused(
      @ForAll long seed, @ForAll @IntRange(max = 300) int length) {
    byte[] body = new byte[length];
    new Random(seed).nextBytes(body);
    switch (SentChunk.read(sealed(body), MOST)) {
      case Reading.Batch(var batch) -> assertEquals(TrackChunk.of(batch.points()), batch.chunk());
      case Reading.Malformed _, Reading.Invalid _, Reading.UnknownVersion _ -> {}
    }
  }

  @Example
  void a_chunk_says_no_more_points_than_allowed_however_few_bytes_it_has() {
    byte[] many = {1, 0, (byte) 0x80, (byte) 0x89, 0x7A, 9, 2, 0, 0, 0, 0, 0, 0, 0};
    assertInstanceOf(Reading.Malformed.class, SentChunk.read(sealed(many), 3_600));
    byte[] none = {1, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    assertInstanceOf(Reading.Malformed.class, SentChunk.read(sealed(none), 3_600));
  }

  @Example
  void a_first_number_beyond_all_is_refused() {
    var last = Track.builder(1).addStored(Track.MAX_SEQ, NOON, SOMEWHERE, 1, 1, 1, 1, 1).build();
    assertInstanceOf(Reading.Batch.class, SentChunk.read(TrackChunk.of(last).bytes(), 1));
    byte[] beyond = {1, -1, -1, -1, -1, -1, -1, -1, -1, 0x7F, 2, 1, 2, 2, 0, 0, 0, 0, 0, 0};
    assertInstanceOf(Reading.Malformed.class, SentChunk.read(sealed(beyond), MOST));
  }

  @Example
  void another_version_is_told_from_damage() {
    byte[] bytes = TrackChunk.of(point(SOMEWHERE, 0)).bytes();
    bytes[0] = 2;
    assertEquals(new Reading.UnknownVersion(2), SentChunk.read(bytes, MOST));
  }

  @Example
  void every_value_out_of_range_is_told_with_its_place() {
    var track =
        Track.builder(3)
            .addStored(7, NOON, 900_000_000, -1_800_000_000, 0, 0, 0, 0)
            .addStored(8, NOON, 900_000_001, -1_800_000_001, 0, 0, 0, 0)
            .addStored(9, NOON, Track.NO_VALUE, Track.NO_VALUE, 0, 0, 0, 0)
            .build();
    assertEquals(
        new Reading.Invalid(
            List.of(
                new BadValue(Column.LATITUDE, 1),
                new BadValue(Column.LATITUDE, 2),
                new BadValue(Column.LONGITUDE, 1),
                new BadValue(Column.LONGITUDE, 2)),
            4),
        SentChunk.read(TrackChunk.of(track).bytes(), MOST));
    byte[] atTheEpoch = {1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0};
    assertEquals(
        new Reading.Invalid(List.of(new BadValue(Column.TIME, 0)), 1),
        SentChunk.read(sealed(atTheEpoch), MOST));
  }

  @Example
  void values_that_no_sensor_gives_are_held_as_absent() {
    var strange =
        Track.builder(1).addStored(0, NOON, SOMEWHERE, 0, 2_000_001, -1, 1_001, -1).build();
    double none = Double.NaN;
    var held = Track.builder(1).add(0, NOON, 52.5, 0, none, none, none, none).build();
    assertEquals(
        new Reading.Batch(PackedBatch.of(held)),
        SentChunk.read(TrackChunk.of(strange).bytes(), MOST));
  }

  @Example
  void the_same_points_written_in_a_longer_way_are_the_same_chunk() {
    // Latitude in second differences, its zero as a varint of two bytes; altitude by a bitmap.
    byte[] longer = {1, 0, 1, 1, 2, 5, (byte) 0x80, 0, 1, 0, 2, 1, 0, 0, 0, 0};
    var point = Track.builder(1).addStored(0, 1, 0, 0, 0, no(), no(), no()).build();
    assertEquals(new Reading.Batch(PackedBatch.of(point)), SentChunk.read(sealed(longer), MOST));
  }

  @Example
  void unknown_modes_and_values_beyond_the_last_point_are_refused() {
    byte[] mode = {1, 0, 1, 1, 2, 17, 0, 1, 0, 0, 0, 0, 0};
    byte[] presence = {1, 0, 1, 1, 2, 3, 0, 1, 0, 0, 0, 0, 0};
    byte[] padding = {1, 0, 1, 1, 2, 1, 0, 1, 0, 2, 2, 0, 0, 0, 0};
    for (byte[] bytes : List.of(mode, presence, padding)) {
      assertInstanceOf(Reading.Malformed.class, SentChunk.read(sealed(bytes), MOST));
    }
  }

  private static int no() {
    return Track.NO_VALUE;
  }

  private static Track point(int lat, int lng) {
    return Track.builder(1).addStored(0, NOON, lat, lng, no(), no(), no(), no()).build();
  }

  private static byte[] sealed(byte[] body) {
    byte[] bytes = Arrays.copyOf(body, body.length + TrackChunk.CHECKSUM_BYTES);
    int checksum = TrackChunk.checksum(body, body.length);
    for (int i = 0; i < TrackChunk.CHECKSUM_BYTES; i++) {
      bytes[body.length + i] = (byte) (checksum >>> (24 - 8 * i));
    }
    return bytes;
  }
}

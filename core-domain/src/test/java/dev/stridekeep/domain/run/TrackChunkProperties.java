package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TrackChunkProperties {
  @Provide
  Arbitrary<Track> tracks() {
    return AnyTracks.inARow(200);
  }

  @Property(tries = 500)
  void what_is_packed_is_unpacked(@ForAll("tracks") Track track) {
    var chunk = TrackChunk.of(track);
    assertEquals(track, TrackChunk.ofStored(chunk.key(), chunk.bytes()).track());
  }

  @Property(tries = 200)
  void the_same_points_give_the_same_bytes_and_key(@ForAll("tracks") Track track) {
    assertEquals(TrackChunk.of(track), TrackChunk.of(track.slice(0, track.size())));
  }

  @Property(tries = 500)
  void a_flipped_bit_is_noticed(@ForAll("tracks") Track track, @ForAll int where) {
    var chunk = TrackChunk.of(track);
    byte[] bytes = chunk.bytes();
    int bit = Math.floorMod(where, bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    var damaged = TrackChunk.ofStored(chunk.key(), bytes);
    assertThrows(CorruptChunkException.class, damaged::track);
  }

  @Property(tries = 300)
  void garbage_with_a_right_checksum_is_refused_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(max = 300) int length) {
    byte[] bytes = new byte[length + TrackChunk.CHECKSUM_BYTES];
    new Random(seed).nextBytes(bytes);
    if (length > 0) {
      bytes[0] = TrackChunk.VERSION;
    }
    int checksum = TrackChunk.checksum(bytes, length);
    for (int i = 0; i < TrackChunk.CHECKSUM_BYTES; i++) {
      bytes[length + i] = (byte) (checksum >>> (24 - 8 * i));
    }
    var garbage = TrackChunk.ofStored(new ChunkKey(0, 1_000_001, 0, 0), bytes);
    assertThrows(CorruptChunkException.class, garbage::track);
  }

  @Property(tries = 100)
  void chunks_merge_to_one_track_whatever_their_order(
      @ForAll("tracks") Track track, @ForAll long seed) {
    var random = new Random(seed);
    var chunks = new ArrayList<TrackChunk>();
    for (int from = 0; from < track.size(); ) {
      int to = Math.min(track.size(), from + 1 + random.nextInt(40));
      chunks.add(TrackChunk.of(track.slice(from, to)));
      from = to;
    }
    int again = random.nextInt(track.size());
    chunks.add(TrackChunk.of(track.slice(again / 2, again + 1)));
    Collections.shuffle(chunks, random);
    assertEquals(track, TrackChunk.merge(chunks));
  }

  @Example
  void a_steady_runner_takes_a_few_bytes_a_point() {
    var random = new Random(7);
    var track = Track.builder(3_600);
    double lat = 52.52;
    for (int i = 0; i < 3_600; i++) {
      lat += 2.5e-5 + random.nextGaussian() * 2e-6;
      track.add(i, 1_700_000_000_000L + i * 1_000L, lat, 13.4 + i * 1e-6, 34, Double.NaN, 150, 168);
    }
    int bytes = TrackChunk.of(track.build()).byteCount();
    assertEquals(2.0, bytes / 3_600.0, 1.0, "bytes a point");
  }

  @Example
  void of_two_chunks_that_disagree_the_first_by_key_wins_for_every_reader() {
    var a = TrackChunk.of(twoPoints(52));
    var b = TrackChunk.of(twoPoints(53));
    var winner = a.key().compareTo(b.key()) < 0 ? a : b;
    assertEquals(winner.track(), TrackChunk.merge(List.of(a, b)));
    assertEquals(winner.track(), TrackChunk.merge(List.of(b, a)));
  }

  @Example
  void a_track_with_a_hole_in_its_sequence_is_no_chunk() {
    var holed = Track.merge(List.of(twoPoints(52), twoPoints(52).slice(0, 1)));
    var track = Track.builder(2).copyAs(0, holed, 0).copyAs(2, holed, 1).build();
    assertThrows(IllegalArgumentException.class, () -> TrackChunk.of(track));
  }

  private static Track twoPoints(double lat) {
    double no = Double.NaN;
    return Track.builder(2)
        .add(0, 1_000, lat, 13, no, no, no, no)
        .add(1, 2_000, lat, 13, no, no, no, no)
        .build();
  }
}

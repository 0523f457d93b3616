package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
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

  @Property(tries = 1_000)
  void what_is_sealed_is_unpacked(@ForAll("tracks") Track track) {
    var chunk = TrackChunk.sealed(track);
    assertEquals(track, TrackChunk.ofStored(chunk.key(), chunk.bytes()).track());
    assertEquals(chunk, TrackChunk.sealed(track.slice(0, track.size())));
  }

  @Property(tries = 300)
  void a_flipped_bit_of_a_sealed_chunk_is_noticed(
      @ForAll("tracks") Track track, @ForAll int where) {
    assertNoticed(TrackChunk.sealed(track), where);
  }

  @Property(tries = 100)
  void chunks_of_both_forms_merge(@ForAll("tracks") Track track) {
    int half = track.size() / 2;
    var sealed = TrackChunk.sealed(track.slice(0, half + 1));
    assertEquals(track, TrackChunk.merge(List.of(TrackChunk.of(track), sealed)));
  }

  @Property(tries = 200)
  void the_same_points_give_the_same_bytes_and_key(@ForAll("tracks") Track track) {
    assertEquals(TrackChunk.of(track), TrackChunk.of(track.slice(0, track.size())));
  }

  @Property(tries = 500)
  void a_flipped_bit_is_noticed(@ForAll("tracks") Track track, @ForAll int where) {
    assertNoticed(TrackChunk.of(track), where);
  }

  private static void assertNoticed(TrackChunk chunk, int where) {
    byte[] bytes = chunk.bytes();
    int bit = Math.floorMod(where, bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    var damaged = TrackChunk.ofStored(chunk.key(), bytes);
    assertThrows(CorruptChunkException.class, damaged::track);
  }

  @Property(tries = 300)
  void garbage_with_a_right_checksum_is_refused_and_never_hangs(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int length,
      @ForAll @IntRange(min = 1, max = 2) int version) {
    byte[] bytes = new byte[length + TrackChunk.CHECKSUM_BYTES];
    new Random(seed).nextBytes(bytes);
    if (length > 0) {
      bytes[0] = (byte) version;
    }
    sign(bytes);
    var garbage = TrackChunk.ofStored(new ChunkKey(0, 1_000_001, 0, 0), bytes);
    assertThrows(CorruptChunkException.class, garbage::track);
  }

  /// The columns too are garbage here, and not only the number of points.
  @Property(tries = 500)
  void garbage_after_a_right_beginning_makes_points_or_is_refused(
      @ForAll("tracks") Track track, @ForAll long seed, @ForAll boolean sealed) {
    var chunk = sealed ? TrackChunk.sealed(track) : TrackChunk.of(track);
    byte[] bytes = chunk.bytes();
    var random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(bytes.length - TrackChunk.CHECKSUM_BYTES);
      bytes[at] = (byte) random.nextInt();
    }
    sign(bytes);
    try {
      assertEquals(track.size(), TrackChunk.ofStored(chunk.key(), bytes).track().size());
    } catch (CorruptChunkException e) {
      assertNotNull(e.getMessage());
    }
  }

  private static void sign(byte[] bytes) {
    int length = bytes.length - TrackChunk.CHECKSUM_BYTES;
    int checksum = TrackChunk.checksum(bytes, length);
    for (int i = 0; i < TrackChunk.CHECKSUM_BYTES; i++) {
      bytes[length + i] = (byte) (checksum >>> (24 - 8 * i));
    }
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
    var built = track.build();
    int usual = TrackChunk.of(built).byteCount();
    assertEquals(2.0, usual / 3_600.0, 1.0, "bytes a point");
    int sealed = TrackChunk.sealed(built).byteCount();
    assertTrue(sealed < usual, sealed + " bytes sealed of " + usual);
  }

  /// The bytes that are stored must mean the same for ever.
  @Example
  void a_sealed_chunk_is_what_it_always_was() {
    double no = Double.NaN;
    var track =
        Track.builder(4)
            .add(7, 1_763_704_937_000L, 52.5163, 13.3777, 34.5, 4, 140, no)
            .add(8, 1_763_704_938_000L, 52.51632, 13.37772, 34.6, 0, 139, no)
            .add(9, 1_763_704_939_000L, 52.51634, 13.37775, no, 1, 140, no)
            .add(10, 1_763_704_940_000L, -90, 13.37775, no, 1, 140, no)
            .build();
    assertEquals(
        "0207046d0e88cd0d466d00ffb7873f57a01c801f800000006a7922a7db426729fe400d0c8caf65640a"
            + "04ca09e5e22693004040e8f1dd08",
        HexFormat.of().formatHex(TrackChunk.sealed(track).bytes()));
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

package dev.stridekeep.domain.run;

import dev.stridekeep.domain.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.zip.CRC32C;

/// A stretch of a track without gaps in its sequence numbers, in the compact form that it is stored
/// in. The same points always give the same bytes, so the digest in the key names the content.
///
/// The forms are described in `docs/chunk-format.md`: the usual one, which [ChunkEncoder] writes,
/// and
/// the shorter one of [SealedForm].
public final class TrackChunk {
  /// Most points that one chunk can hold.
  public static final int MAX_POINTS = 1_000_000;

  static final byte VERSION = 1;
  static final int CHECKSUM_BYTES = 4;

  private final ChunkKey key;
  private final byte[] bytes;

  private TrackChunk(ChunkKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes;
  }

  /// Packs a track.
  ///
  /// @throws IllegalArgumentException where the track is empty, too long or has gaps in its
  ///     sequence
  public static TrackChunk of(Track track) {
    requirePackable(track);
    return of(track, new ChunkEncoder(track.size()).encode(track));
  }

  /// Packs a track in the form of sealed chunks, which is shorter and takes longer to write.
  ///
  /// @throws IllegalArgumentException as [#of]
  public static TrackChunk sealed(Track track) {
    requirePackable(track);
    return of(track, SealedForm.encode(track));
  }

  private static void requirePackable(Track track) {
    int n = track.size();
    if (n == 0 || n > MAX_POINTS || track.seq(n - 1) - track.seq(0) != n - 1) {
      throw new IllegalArgumentException("a chunk needs 1 to 1,000,000 points in a row: " + track);
    }
  }

  private static TrackChunk of(Track track, byte[] bytes) {
    var digest = ByteBuffer.wrap(Sha256.of(bytes));
    var key = new ChunkKey(track.seq(0), track.size(), digest.getLong(), digest.getLong());
    return new TrackChunk(key, bytes);
  }

  /// Takes a chunk back from storage.
  ///
  /// Its bytes may be others than those that were stored, see [#isIntact].
  public static TrackChunk ofStored(ChunkKey key, byte[] bytes) {
    return new TrackChunk(key, bytes.clone());
  }

  public ChunkKey key() {
    return key;
  }

  /// Whether the bytes are those that the key was made of: checked against its SHA-256.
  public boolean isIntact() {
    var digest = ByteBuffer.wrap(Sha256.of(bytes));
    return digest.getLong() == key.digestHigh() && digest.getLong() == key.digestLow();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int byteCount() {
    return bytes.length;
  }

  /// Unpacks the points.
  ///
  /// @throws CorruptChunkException where the checksum or the form is wrong
  public Track track() {
    var track = new ChunkDecoder(bytes, MAX_POINTS).decode().track();
    if (track.size() != key.size() || track.seq(0) != key.firstSeq()) {
      throw new CorruptChunkException(
          "chunk holds " + track + " and not what its key says: " + key);
    }
    return track;
  }

  /// The one fixed rule by which every reader puts the chunks of a run together: in the order of
  /// their keys, of each chunk only what lies above everything before. Chunks have no gaps, so what
  /// lies below is there already.
  public static Track merge(Collection<TrackChunk> chunks) {
    var sorted = chunks.stream().sorted(Comparator.comparing(TrackChunk::key)).toList();
    var merged = Track.builder(sorted.stream().mapToInt(chunk -> chunk.key.size()).sum());
    int next = 0;
    for (var chunk : sorted) {
      var track = chunk.track();
      for (int i = track.indexOf(next); i < track.size(); i++) {
        merged.copy(track, i);
      }
      next = Math.max(next, chunk.key.firstSeq() + chunk.key.size());
    }
    return merged.build();
  }

  static int checksum(byte[] bytes, int length) {
    var crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TrackChunk c && key.equals(c.key) && Arrays.equals(bytes, c.bytes);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "TrackChunk[" + key.range() + ", " + bytes.length + " bytes]";
  }
}

package dev.stridekeep.domain.run;

import java.util.Comparator;

/// Names a stored chunk by its place, its size and its content, so that storing the same chunk
/// twice is one chunk and storing another never overwrites it.
///
/// The natural order is the one fixed rule by which readers merge chunks that overlap: of two that
/// hold the same sequence number, the one that comes first here wins.
///
/// @param firstSeq sequence number of the first point
/// @param size number of points, >= 1
/// @param digestHigh first 8 bytes of the SHA-256 of the chunk's bytes
/// @param digestLow next 8 bytes
public record ChunkKey(int firstSeq, int size, long digestHigh, long digestLow)
    implements Comparable<ChunkKey> {
  private static final Comparator<ChunkKey> ORDER =
      Comparator.comparingInt(ChunkKey::firstSeq)
          .thenComparingInt(ChunkKey::size)
          .thenComparing(ChunkKey::digestHigh, Long::compareUnsigned)
          .thenComparing(ChunkKey::digestLow, Long::compareUnsigned);

  public SeqRange range() {
    return new SeqRange(firstSeq, firstSeq + size - 1);
  }

  @Override
  public int compareTo(ChunkKey other) {
    return ORDER.compare(this, other);
  }
}

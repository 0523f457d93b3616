package dev.stridekeep.domain.run;

import java.util.Arrays;

/// Reads what [ChunkEncoder] wrote. Bounded: a chunk never makes more points than its bytes can
/// hold, whatever they say.
final class ChunkDecoder {
  private final byte[] bytes;
  private final int end;
  private int at;

  ChunkDecoder(byte[] bytes) {
    this.bytes = bytes;
    end = bytes.length - TrackChunk.CHECKSUM_BYTES;
  }

  Track decode() {
    if (end < 3 || TrackChunk.checksum(bytes, end) != storedChecksum()) {
      throw new CorruptChunkException("chunk of " + bytes.length + " bytes fails its checksum");
    }
    if (bytes[at++] != TrackChunk.VERSION) {
      throw new CorruptChunkException("chunk has unknown version " + bytes[0]);
    }
    long firstSeq = varint();
    long n = varint();
    if (n < 1 || n > TrackChunk.MAX_POINTS || firstSeq < 0 || firstSeq + n - 1 > Track.MAX_SEQ) {
      throw new CorruptChunkException(
          "chunk says points " + firstSeq + " and on, " + n + " of them");
    }
    try {
      return points((int) firstSeq, (int) n);
    } catch (IllegalArgumentException e) {
      throw new CorruptChunkException("chunk holds a value out of range: " + e.getMessage());
    }
  }

  private Track points(int firstSeq, int n) {
    long[] time = new long[n];
    if ((next() & 3) != ChunkEncoder.ALL) {
      throw new CorruptChunkException("chunk lacks times");
    }
    at--;
    column(time, n);
    long[][] rest = new long[6][n];
    for (long[] column : rest) {
      column(column, n);
    }
    if (at != end) {
      throw new CorruptChunkException("chunk has " + (end - at) + " bytes too many");
    }
    var track = Track.builder(n);
    for (int i = 0; i < n; i++) {
      track.addStored(
          firstSeq + i,
          time[i],
          (int) rest[0][i],
          (int) rest[1][i],
          (int) rest[2][i],
          (int) rest[3][i],
          (int) rest[4][i],
          (int) rest[5][i]);
    }
    return track.build();
  }

  private void column(long[] into, int n) {
    int mode = next();
    int presence = mode & 3;
    if (presence == ChunkEncoder.ABSENT) {
      Arrays.fill(into, Track.NO_VALUE);
      return;
    }
    int bitmap = at;
    int present = n;
    if (presence == ChunkEncoder.MIXED) {
      present = 0;
      for (int i = 0; i < (n + 7) / 8; i++) {
        present += Integer.bitCount(next() & 0xFF);
      }
      if (present > n) {
        throw new CorruptChunkException("chunk says more values than points");
      }
    }
    tokens(into, mode, present);
    if (presence == ChunkEncoder.MIXED) {
      spread(into, n, present, bitmap);
    }
  }

  private void tokens(long[] into, int mode, int n) {
    boolean second = (mode & ChunkEncoder.SECOND_DIFFERENCES) != 0;
    boolean counted = (mode & ChunkEncoder.COUNTED_ZEROS) != 0;
    long zeros = 0;
    long difference = 0;
    long value = 0;
    for (int i = 0; i < n; i++) {
      long token = 0;
      if (zeros > 0) {
        zeros--;
      } else {
        token = varint();
        if (counted && token == 0) {
          zeros = varint();
        }
        token = (token >>> 1) ^ -(token & 1);
      }
      difference = second && i > 1 ? difference + token : token;
      value = i == 0 ? token : value + difference;
      into[i] = value;
    }
  }

  /// Moves packed values to their places, from the back so that none is overwritten.
  private void spread(long[] into, int n, int present, int bitmap) {
    int from = present;
    for (int i = n - 1; i >= 0; i--) {
      boolean has = (bytes[bitmap + i / 8] & (1 << (i % 8))) != 0;
      into[i] = has ? into[--from] : Track.NO_VALUE;
    }
  }

  private int next() {
    if (at >= end) {
      throw new CorruptChunkException("chunk ends too early");
    }
    return bytes[at++];
  }

  private long varint() {
    long v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = next();
      v |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return v;
      }
    }
    throw new CorruptChunkException("chunk has a number that does not end");
  }

  private int storedChecksum() {
    int v = 0;
    for (int i = end; i < bytes.length; i++) {
      v = (v << 8) | (bytes[i] & 0xFF);
    }
    return v;
  }
}

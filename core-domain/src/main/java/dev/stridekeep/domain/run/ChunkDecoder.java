package dev.stridekeep.domain.run;

import java.util.Arrays;

/// Reads what [ChunkEncoder] or [SealedForm] wrote. Bounded: a chunk never makes more points than
/// it is allowed,
/// whatever its bytes say.
final class ChunkDecoder {
  private static final int ALL_MODES =
      3 | ChunkEncoder.SECOND_DIFFERENCES | ChunkEncoder.COUNTED_ZEROS;

  private final byte[] bytes;
  private final int mostPoints;
  private final int end;
  private int at;

  ChunkDecoder(byte[] bytes, int mostPoints) {
    this.bytes = bytes;
    this.mostPoints = mostPoints;
    end = bytes.length - TrackChunk.CHECKSUM_BYTES;
  }

  /// The columns as they were written, their values not looked at.
  ///
  /// @throws CorruptChunkException where the checksum or the form is wrong
  ChunkColumns decode() {
    if (end < 3 || TrackChunk.checksum(bytes, end) != storedChecksum()) {
      throw new CorruptChunkException("chunk of " + bytes.length + " bytes fails its checksum");
    }
    byte version = bytes[at++];
    if (version != TrackChunk.VERSION && version != SealedForm.VERSION) {
      throw new CorruptChunkException("chunk has unknown version " + version);
    }
    long firstSeq = varint();
    long n = varint();
    if (n < 1 || n > mostPoints || firstSeq < 0 || firstSeq > Track.MAX_SEQ - n + 1) {
      throw new CorruptChunkException(
          "chunk says "
              + Long.toUnsignedString(n)
              + " points from "
              + Long.toUnsignedString(firstSeq)
              + " on, and may have 1 to "
              + mostPoints
              + " up to "
              + Track.MAX_SEQ);
    }
    return version == TrackChunk.VERSION
        ? columns((int) firstSeq, (int) n)
        : SealedForm.decode((int) firstSeq, (int) n, new BitReader(bytes, at, end));
  }

  private ChunkColumns columns(int firstSeq, int n) {
    var columns = new ChunkColumns(firstSeq, new long[7][n]);
    if ((next() & 3) != ChunkEncoder.ALL) {
      throw new CorruptChunkException("chunk lacks times");
    }
    at--;
    for (long[] column : columns.values()) {
      column(column, n);
    }
    if (at != end) {
      throw new CorruptChunkException("chunk has " + (end - at) + " bytes too many");
    }
    return columns;
  }

  private void column(long[] into, int n) {
    int mode = next();
    int presence = mode & 3;
    if ((mode & ~ALL_MODES) != 0 || presence == 3) {
      throw new CorruptChunkException("chunk has a column of unknown mode " + mode);
    }
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
      if (n % 8 != 0 && (bytes[at - 1] & 0xFF) >>> (n % 8) != 0) {
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

package dev.stridekeep.domain.run;

/// Reads what a [BitWriter] wrote.
final class BitReader {
  private final byte[] bytes;
  private final int end;
  private int at;
  private long pending;
  private int pendingBits;

  /// @param from the first byte
  /// @param end after the last byte
  BitReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /// @param bits 0 to 32
  /// @throws CorruptChunkException where fewer are left
  long read(int bits) {
    while (pendingBits < bits) {
      if (at >= end) {
        throw new CorruptChunkException("chunk ends too early");
      }
      pending = (pending << Byte.SIZE) | (bytes[at++] & 0xFF);
      pendingBits += Byte.SIZE;
    }
    pendingBits -= bits;
    return (pending >>> pendingBits) & ((1L << bits) - 1);
  }

  long readLong() {
    long high = read(Integer.SIZE);
    return (high << Integer.SIZE) | read(Integer.SIZE);
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      long group = read(Byte.SIZE);
      value |= (group & 0x7F) << shift;
      if (group < 0x80) {
        return value;
      }
    }
    throw new CorruptChunkException("chunk has a number that does not end");
  }

  /// How many ones come before the next zero, which is read too; `most` ones are not followed by
  /// a zero.
  int readOnes(int most) {
    int ones = 0;
    while (ones < most && read(1) == 1) {
      ones++;
    }
    return ones;
  }

  /// @throws CorruptChunkException where more is left than what fills up the last byte
  void requireEnd() {
    if (at != end || pendingBits >= Byte.SIZE || read(pendingBits) != 0) {
      throw new CorruptChunkException("chunk has bytes too many");
    }
  }
}

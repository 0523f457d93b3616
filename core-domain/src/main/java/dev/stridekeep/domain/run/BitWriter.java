package dev.stridekeep.domain.run;

import java.util.Arrays;

/// Bytes that are filled bit by bit, the highest bit of each byte first.
final class BitWriter {
  private byte[] out;
  private int at;
  private long pending;
  private int pendingBits;

  /// @param bytes room to begin with
  BitWriter(int bytes) {
    out = new byte[bytes];
  }

  /// @param bits 0 to 32
  void write(long value, int bits) {
    pending = (pending << bits) | (value & ((1L << bits) - 1));
    pendingBits += bits;
    if (at + Long.BYTES > out.length) {
      out = Arrays.copyOf(out, out.length * 2 + Long.BYTES);
    }
    while (pendingBits >= Byte.SIZE) {
      pendingBits -= Byte.SIZE;
      out[at++] = (byte) (pending >>> pendingBits);
    }
  }

  void writeLong(long value) {
    write(value >>> Integer.SIZE, Integer.SIZE);
    write(value, Integer.SIZE);
  }

  /// Groups of 7 bits, the lowest first, each led by a bit that says whether more follow.
  void writeVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      write((rest & 0x7F) | 0x80, Byte.SIZE);
      rest >>>= 7;
    }
    write(rest, Byte.SIZE);
  }

  /// Fills up the last byte with zeros.
  ///
  /// @param spare bytes of zeros after what was written
  byte[] bytes(int spare) {
    if (pendingBits > 0) {
      write(0, Byte.SIZE - pendingBits);
    }
    return Arrays.copyOf(out, at + spare);
  }
}

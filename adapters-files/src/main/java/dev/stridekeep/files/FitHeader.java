package dev.stridekeep.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The first bytes of a FIT file: length, version, size of the data, and the letters `.FIT`.
final class FitHeader {
  /// Bytes that recognise a FIT file.
  static final int SNIFFED = 12;

  private static final int SHORT = 12;
  private static final int LONG = 14;
  private static final int SIZE_AT = 4;
  private static final int NAME_AT = 8;
  private static final int CHECKSUM_BYTES = 2;
  private static final long UNSIGNED = 0xffff_ffffL;
  private static final byte VERSION_2 = 0x20;
  private static final int HIGHEST_MAJOR = 2;

  private FitHeader() {}

  static boolean isFit(byte[] head) {
    return head.length >= SNIFFED
        && head[NAME_AT] == '.'
        && head[NAME_AT + 1] == 'F'
        && head[NAME_AT + 2] == 'I'
        && head[NAME_AT + 3] == 'T';
  }

  /// One file of a chain, with a header that the SDK takes, and not a byte of the next. A recording
  /// that was never closed, because the
  /// battery went flat, says that it has no data; it has as much as follows.
  static InputStream mended(InputStream in, Warnings warnings) throws IOException {
    byte[] head = in.readNBytes(SNIFFED);
    if (!isFit(head)) {
      return new SequenceInputStream(new ByteArrayInputStream(head), in);
    }
    boolean mended = false;
    long left = Long.MAX_VALUE;
    if (head[0] != SHORT && head[0] != LONG) {
      head[0] = LONG;
      mended = true;
    }
    if ((head[1] & 0xf0) >> 4 > HIGHEST_MAJOR) {
      head[1] = VERSION_2;
      mended = true;
    }
    if ((head[SIZE_AT] | head[SIZE_AT + 1] | head[SIZE_AT + 2] | head[SIZE_AT + 3]) == 0) {
      head[SIZE_AT + 3] = 0x70;
      mended = true;
    } else {
      long data = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(SIZE_AT) & UNSIGNED;
      left = head[0] + data + CHECKSUM_BYTES - SNIFFED;
    }
    if (mended) {
      warnings.add("The header of the FIT file is damaged.");
    }
    return new SequenceInputStream(new ByteArrayInputStream(head), new Bounded(in, left));
  }

  /// The next so many bytes: the SDK would read ahead into the next file of a chain.
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (left == 0) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(to, offset, (int) Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    }
  }
}

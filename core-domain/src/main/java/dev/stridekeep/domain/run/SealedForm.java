package dev.stridekeep.domain.run;

import java.util.Arrays;

/// The form of sealed chunks, version 2 in `docs/chunk-format.md`: as the usual form, with each
/// difference in as many bits as its neighbours need instead of whole bytes. It takes a third less
/// and is slower to write, which is why batches are not kept in it.
///
/// Differences are Rice codes (R. F. Rice, "Some Practical Universal Noiseless Coding Techniques",
/// JPL 79-22, 1979): the lowest k bits as they are, the rest as that many ones and a zero. Each
/// block of [#BLOCK] differences has a k of its own.
final class SealedForm {
  static final byte VERSION = 2;

  private static final int BLOCK = 64;
  private static final int BLOCK_HEADER_BITS = 5;

  /// In the place of k: every difference of the block is zero, and nothing follows.
  private static final int ALL_ZERO = 31;

  private static final int LARGEST_K = 30;

  /// So many ones say that the number follows as 64 bits.
  private static final int ESCAPE = 20;

  private static final int PRESENCE_BITS = 2;
  private static final int ORDER_BITS = 2;
  private static final int ORDERS = 3;

  private SealedForm() {}

  static byte[] encode(Track track) {
    int n = track.size();
    var out = new BitWriter(64 + n * 6);
    out.write(VERSION, Byte.SIZE);
    out.writeVarint(track.seq[0]);
    out.writeVarint(n);
    out.write(ChunkEncoder.ALL, PRESENCE_BITS);
    values(track.time, out);
    long[] present = new long[n];
    for (int[] column :
        new int[][] {
          track.lat, track.lng, track.altitude, track.accuracy, track.heartRate, track.cadence
        }) {
      column(column, present, out);
    }
    byte[] bytes = out.bytes(TrackChunk.CHECKSUM_BYTES);
    int end = bytes.length - TrackChunk.CHECKSUM_BYTES;
    int checksum = TrackChunk.checksum(bytes, end);
    for (int i = 0; i < TrackChunk.CHECKSUM_BYTES; i++) {
      bytes[end + i] = (byte) (checksum >>> (24 - 8 * i));
    }
    return bytes;
  }

  private static void column(int[] column, long[] present, BitWriter out) {
    int n = 0;
    for (int value : column) {
      if (value != Track.NO_VALUE) {
        present[n++] = value;
      }
    }
    if (n == 0) {
      out.write(ChunkEncoder.ABSENT, PRESENCE_BITS);
      return;
    }
    if (n == column.length) {
      out.write(ChunkEncoder.ALL, PRESENCE_BITS);
    } else {
      out.write(ChunkEncoder.MIXED, PRESENCE_BITS);
      for (int value : column) {
        out.write(value == Track.NO_VALUE ? 0 : 1, 1);
      }
    }
    values(Arrays.copyOf(present, n), out);
  }

  /// Writes values in the shortest of three orders, the first of them where several are equally
  /// short: less their median, as first differences, as second differences.
  private static void values(long[] values, BitWriter out) {
    long median = median(values);
    int best = 0;
    long shortest = Long.MAX_VALUE;
    for (int order = 0; order < ORDERS; order++) {
      long bits = length(tokens(values, order, median));
      if (bits < shortest) {
        shortest = bits;
        best = order;
      }
    }
    out.write(best, ORDER_BITS);
    if (best == 0) {
      out.writeVarint(ChunkEncoder.zigzag(median));
    }
    for (int i = 0; i < Math.min(best, values.length); i++) {
      out.writeVarint(ChunkEncoder.zigzag(i == 0 ? values[0] : values[1] - values[0]));
    }
    long[] tokens = tokens(values, best, median);
    for (int from = 0; from < tokens.length; from += BLOCK) {
      block(tokens, from, Math.min(tokens.length, from + BLOCK), out);
    }
  }

  /// The lower of two in the middle.
  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  private static long[] tokens(long[] values, int order, long median) {
    long[] tokens = new long[Math.max(0, values.length - order)];
    for (int i = order; i < values.length; i++) {
      long token =
          switch (order) {
            case 0 -> values[i] - median;
            case 1 -> values[i] - values[i - 1];
            default -> values[i] - 2 * values[i - 1] + values[i - 2];
          };
      tokens[i - order] = ChunkEncoder.zigzag(token);
    }
    return tokens;
  }

  private static long length(long[] tokens) {
    long bits = 0;
    for (int from = 0; from < tokens.length; from += BLOCK) {
      int to = Math.min(tokens.length, from + BLOCK);
      int k = bestK(tokens, from, to);
      bits += BLOCK_HEADER_BITS + (k == ALL_ZERO ? 0 : length(tokens, from, to, k));
    }
    return bits;
  }

  private static long length(long[] tokens, int from, int to, int k) {
    long bits = (long) (to - from) * (k + 1);
    for (int i = from; i < to; i++) {
      long ones = tokens[i] >>> k;
      bits += ones < ESCAPE ? ones : ESCAPE + Long.SIZE - k - 1;
    }
    return bits;
  }

  /// The k that makes a block shortest, among those about the mean of its numbers.
  private static int bestK(long[] tokens, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += tokens[i];
    }
    if (sum == 0) {
      return ALL_ZERO;
    }
    int about = Math.clamp(Math.getExponent(sum / (to - from)), 1, LARGEST_K - 1);
    int best = about - 1;
    long shortest = length(tokens, from, to, best);
    for (int k = about; k <= about + 1; k++) {
      long bits = length(tokens, from, to, k);
      if (bits < shortest) {
        shortest = bits;
        best = k;
      }
    }
    return best;
  }

  private static void block(long[] tokens, int from, int to, BitWriter out) {
    int k = bestK(tokens, from, to);
    out.write(k, BLOCK_HEADER_BITS);
    if (k == ALL_ZERO) {
      return;
    }
    for (int i = from; i < to; i++) {
      long ones = tokens[i] >>> k;
      if (ones < ESCAPE) {
        out.write((1L << (ones + 1)) - 2, (int) ones + 1);
        out.write(tokens[i], k);
      } else {
        out.write((1L << ESCAPE) - 1, ESCAPE);
        out.writeLong(tokens[i]);
      }
    }
  }

  /// Reads what stands after the first sequence number and the number of points.
  ///
  /// @param in at the columns
  static ChunkColumns decode(int firstSeq, int n, BitReader in) {
    var columns = new ChunkColumns(firstSeq, new long[7][n]);
    for (long[] column : columns.values()) {
      column(column, in);
    }
    in.requireEnd();
    return columns;
  }

  private static void column(long[] into, BitReader in) {
    switch ((int) in.read(PRESENCE_BITS)) {
      case ChunkEncoder.ABSENT -> Arrays.fill(into, Track.NO_VALUE);
      case ChunkEncoder.ALL -> System.arraycopy(values(into.length, in), 0, into, 0, into.length);
      case ChunkEncoder.MIXED -> {
        boolean[] has = new boolean[into.length];
        int present = 0;
        for (int i = 0; i < has.length; i++) {
          has[i] = in.read(1) == 1;
          present += has[i] ? 1 : 0;
        }
        long[] values = values(present, in);
        int next = 0;
        for (int i = 0; i < has.length; i++) {
          into[i] = has[i] ? values[next++] : Track.NO_VALUE;
        }
      }
      default -> throw new CorruptChunkException("chunk has a column of unknown presence");
    }
  }

  private static long[] values(int n, BitReader in) {
    int order = (int) in.read(ORDER_BITS);
    if (order >= ORDERS) {
      throw new CorruptChunkException("chunk has a column of unknown order");
    }
    long median = order == 0 ? unzigzag(in.readVarint()) : 0;
    long[] values = new long[n];
    int led = Math.min(order, n);
    for (int i = 0; i < led; i++) {
      values[i] = unzigzag(in.readVarint()) + (i == 0 ? 0 : values[0]);
    }
    for (int from = led; from < n; from += BLOCK) {
      block(values, from, Math.min(n, from + BLOCK), in);
    }
    for (int i = led; i < n; i++) {
      values[i] +=
          switch (order) {
            case 0 -> median;
            case 1 -> values[i - 1];
            default -> 2 * values[i - 1] - values[i - 2];
          };
    }
    return values;
  }

  private static void block(long[] into, int from, int to, BitReader in) {
    int k = (int) in.read(BLOCK_HEADER_BITS);
    if (k == ALL_ZERO) {
      return;
    }
    for (int i = from; i < to; i++) {
      int ones = in.readOnes(ESCAPE);
      into[i] = unzigzag(ones == ESCAPE ? in.readLong() : ((long) ones << k) | in.read(k));
    }
  }

  private static long unzigzag(long v) {
    return (v >>> 1) ^ -(v & 1);
  }
}

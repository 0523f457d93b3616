package dev.stridekeep.domain.run;

import java.util.Arrays;

/// Writes the columns of a track as differences, zigzag and varint.
///
/// Each column is written in the shortest of four ways: first or second differences (a steady
/// runner has small second differences), with runs of zeros counted or not. Ties go to the first
/// way, so that the same points always give the same bytes.
final class ChunkEncoder {
  static final int ABSENT = 0;
  static final int ALL = 1;
  static final int MIXED = 2;
  static final int SECOND_DIFFERENCES = 4;
  static final int COUNTED_ZEROS = 8;

  private final int points;
  private final long[] values;
  private byte[] out;
  private int at;

  ChunkEncoder(int points) {
    this.points = points;
    values = new long[points];
    out = new byte[64 + points * 12];
  }

  byte[] encode(Track track) {
    out[at++] = TrackChunk.VERSION;
    varint(track.seq[0]);
    varint(points);
    int present = 0;
    for (long t : track.time) {
      values[present++] = t;
    }
    body(ALL, present);
    column(track.lat);
    column(track.lng);
    column(track.altitude);
    column(track.accuracy);
    column(track.heartRate);
    column(track.cadence);
    int checksum = TrackChunk.checksum(out, at);
    room(TrackChunk.CHECKSUM_BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out[at++] = (byte) (checksum >>> shift);
    }
    return Arrays.copyOf(out, at);
  }

  private void column(int[] column) {
    int present = 0;
    for (int v : column) {
      if (v != Track.NO_VALUE) {
        values[present++] = v;
      }
    }
    if (present == 0) {
      room(1);
      out[at++] = ABSENT;
    } else if (present == points) {
      body(ALL, present);
    } else {
      int mode = way(present);
      room(1);
      out[at++] = (byte) (MIXED | mode);
      bitmap(column);
      tokens(mode, present);
    }
  }

  private void body(int presence, int n) {
    int mode = way(n);
    room(1);
    out[at++] = (byte) (presence | mode);
    tokens(mode, n);
  }

  private void bitmap(int[] column) {
    int bytes = (points + 7) / 8;
    room(bytes);
    for (int i = 0; i < points; i++) {
      if (column[i] != Track.NO_VALUE) {
        out[at + i / 8] |= (byte) (1 << (i % 8));
      }
    }
    at += bytes;
  }

  /// The shortest way, the first of them where several are equally short. Measures first and
  /// second differences in one pass.
  private int way(int n) {
    var first = new Length();
    var second = new Length();
    long before = 0;
    for (int i = 0; i < n; i++) {
      long step = i == 0 ? values[0] : values[i] - values[i - 1];
      first.add(step);
      second.add(i > 1 ? step - before : step);
      before = step;
    }
    int best = 0;
    int shortest = first.plain();
    if (second.plain() < shortest) {
      shortest = second.plain();
      best = SECOND_DIFFERENCES;
    }
    if (first.counted() < shortest) {
      shortest = first.counted();
      best = COUNTED_ZEROS;
    }
    return second.counted() < shortest ? SECOND_DIFFERENCES | COUNTED_ZEROS : best;
  }

  /// How many bytes tokens take, with runs of zeros counted or not.
  private static final class Length {
    private int others;
    private int zeros;
    private int runs;
    private int run;

    void add(long token) {
      if (token == 0) {
        zeros++;
        run++;
      } else {
        others += length(zigzag(token));
        if (run > 0) {
          endRun();
        }
      }
    }

    private void endRun() {
      runs += 1 + length(run - 1L);
      run = 0;
    }

    int plain() {
      return others + zeros;
    }

    int counted() {
      if (run > 0) {
        endRun();
      }
      return others + runs;
    }
  }

  private void tokens(int mode, int n) {
    boolean second = (mode & SECOND_DIFFERENCES) != 0;
    boolean counted = (mode & COUNTED_ZEROS) != 0;
    int zeros = 0;
    long difference = 0;
    for (int i = 0; i < n; i++) {
      long step = i == 0 ? values[0] : values[i] - values[i - 1];
      long token = second && i > 1 ? step - difference : step;
      difference = step;
      if (counted && token == 0) {
        zeros++;
        continue;
      }
      zeroRun(zeros);
      varint(zigzag(token));
      zeros = 0;
    }
    zeroRun(zeros);
  }

  private void zeroRun(int zeros) {
    if (zeros > 0) {
      varint(0);
      varint(zeros - 1L);
    }
  }

  /// Bytes of a varint.
  private static int length(long v) {
    return (70 - Long.numberOfLeadingZeros(v | 1)) / 7;
  }

  static long zigzag(long v) {
    return (v << 1) ^ (v >> 63);
  }

  private void varint(long v) {
    room(10);
    long rest = v;
    while ((rest & ~0x7FL) != 0) {
      out[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    out[at++] = (byte) rest;
  }

  private void room(int bytes) {
    if (at + bytes > out.length) {
      out = Arrays.copyOf(out, out.length * 2 + bytes);
    }
  }
}

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
      tokens(mode, present, true);
    }
  }

  private void body(int presence, int n) {
    int mode = way(n);
    room(1);
    out[at++] = (byte) (presence | mode);
    tokens(mode, n, true);
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

  private int way(int n) {
    int best = 0;
    int shortest = Integer.MAX_VALUE;
    for (int mode = 0; mode <= (SECOND_DIFFERENCES | COUNTED_ZEROS); mode += SECOND_DIFFERENCES) {
      int length = tokens(mode, n, false);
      if (length < shortest) {
        shortest = length;
        best = mode;
      }
    }
    return best;
  }

  /// Writes, or only measures, `n` values in one way; returns the number of bytes.
  private int tokens(int mode, int n, boolean write) {
    boolean second = (mode & SECOND_DIFFERENCES) != 0;
    boolean counted = (mode & COUNTED_ZEROS) != 0;
    int length = 0;
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
      length += zeroRun(zeros, write) + put(zigzag(token), write);
      zeros = 0;
    }
    return length + zeroRun(zeros, write);
  }

  private int zeroRun(int zeros, boolean write) {
    return zeros == 0 ? 0 : put(0, write) + put(zeros - 1L, write);
  }

  private int put(long v, boolean write) {
    if (write) {
      varint(v);
    }
    return (70 - Long.numberOfLeadingZeros(v | 1)) / 7;
  }

  private static long zigzag(long v) {
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

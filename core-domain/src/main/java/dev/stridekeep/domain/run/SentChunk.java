package dev.stridekeep.domain.run;

import java.util.ArrayList;
import java.util.List;

/// A chunk from outside, which may hold anything: read as strictly as points that are sent in any
/// other way, and brought to the one form that the same points always have.
///
/// Values that no sensor gives are held as absent, as [Track.Builder#add] does. Points are packed
/// anew, so that a chunk written in a longer way than need be cannot make the same points another
/// chunk; one that is in the one form already comes out byte for byte.
public final class SentChunk {
  private static final int E7 = 10_000_000;
  private static final int TENTHS = 10;
  private static final int VERSION_BYTE = 0;

  /// Bad values beyond this many are counted and not kept.
  private static final int KEPT = 100;

  private SentChunk() {}

  /// What a sent chunk turned out to be.
  public sealed interface Reading {
    /// Points, each with a time and a position.
    record Batch(PackedBatch batch) implements Reading {}

    /// A form that a later version knows.
    record UnknownVersion(int version) implements Reading {}

    /// No chunk, or one of more points than allowed.
    record Malformed(String detail) implements Reading {}

    /// A chunk with values that no point may have.
    ///
    /// @param first the first of them
    /// @param total how many there are
    record Invalid(List<BadValue> first, int total) implements Reading {
      public Invalid {
        first = List.copyOf(first);
      }
    }
  }

  /// A column in which not every value is allowed.
  public enum Column {
    TIME,
    LATITUDE,
    LONGITUDE
  }

  /// A value that is missing or out of range.
  ///
  /// @param index of the point in the chunk, from 0
  public record BadValue(Column column, int index) {}

  /// Reads a chunk.
  ///
  /// @param mostPoints of a chunk, 1 or more; nothing is made for one that says more
  public static Reading read(byte[] bytes, int mostPoints) {
    if (bytes.length > 0 && bytes[VERSION_BYTE] != TrackChunk.VERSION) {
      return new Reading.UnknownVersion(bytes[VERSION_BYTE] & 0xFF);
    }
    ChunkColumns columns;
    try {
      columns = new ChunkDecoder(bytes, mostPoints).decode();
    } catch (CorruptChunkException e) {
      return new Reading.Malformed(String.valueOf(e.getMessage()));
    }
    var bad = new ArrayList<BadValue>();
    int total = check(columns.values()[0], 1, Track.MAX_TIME_MILLIS, Column.TIME, bad);
    total += check(columns.values()[1], -90L * E7, 90L * E7, Column.LATITUDE, bad);
    total += check(columns.values()[2], -180L * E7, 180L * E7, Column.LONGITUDE, bad);
    if (total > 0) {
      return new Reading.Invalid(bad, total);
    }
    return new Reading.Batch(batch(columns));
  }

  private static PackedBatch batch(ChunkColumns columns) {
    long highest = (long) (Track.MAX_ALTITUDE * TENTHS);
    dropOutside(columns.values()[3], -highest, highest);
    dropOutside(columns.values()[4], 0, (long) (Track.MAX_ACCURACY * TENTHS));
    dropOutside(columns.values()[5], 0, Track.MAX_RATE);
    dropOutside(columns.values()[6], 0, Track.MAX_RATE);
    var points = columns.track();
    return PackedBatch.of(points);
  }

  private static int check(
      long[] column, long least, long most, Column name, List<BadValue> found) {
    int bad = 0;
    for (int i = 0; i < column.length; i++) {
      if (column[i] < least || column[i] > most) {
        bad++;
        if (found.size() < KEPT) {
          found.add(new BadValue(name, i));
        }
      }
    }
    return bad;
  }

  private static void dropOutside(long[] column, long least, long most) {
    for (int i = 0; i < column.length; i++) {
      if (column[i] < least || column[i] > most) {
        column[i] = Track.NO_VALUE;
      }
    }
  }
}

package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.run.BatchText.Unusual;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a batch as phones write it at the cost of reading its numbers: plain decimals go straight
/// to the stored resolution, with no token, text or double in between.
///
/// Whatever is unusual (a field that is unknown or there twice, an exponent, more than 15 digits, a
/// value that is refused) is left to [PointBatchReader], which alone tells errors. What is read
/// here is read there as the same points, see [StoredColumn].
final class UsualBatch {
  private static final byte[][] NAMES =
      Stream.of("firstSeq", "time", "lat", "lng", "altitude", "accuracy", "heartRate", "cadence")
          .map(name -> name.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private static final int REQUIRED = 0b1111;

  /// Bytes that a point takes at least, with a position: to guess how many there are.
  private static final int BYTES_PER_POINT = 40;

  private final BatchText in;
  private final StoredColumn[] columns;
  private long[] times;
  private int size;
  private int firstSeq;

  private UsualBatch(byte[] body) {
    int expected = Math.clamp(body.length / BYTES_PER_POINT, 1, ReceivePoints.MAX_BATCH);
    in = new BatchText(body);
    times = new long[expected];
    columns =
        new StoredColumn[] {
          new StoredColumn(7, -90, 90, true, expected),
          new StoredColumn(7, -180, 180, true, expected),
          new StoredColumn(1, -Track.MAX_ALTITUDE, Track.MAX_ALTITUDE, false, expected),
          new StoredColumn(1, 0, Track.MAX_ACCURACY, false, expected),
          new StoredColumn(0, 0, Track.MAX_RATE, false, expected),
          new StoredColumn(0, 0, Track.MAX_RATE, false, expected)
        };
  }

  /// The points of a batch; empty where it is unusual, which says nothing of whether it is right.
  static Optional<Track> find(byte[] body) {
    try {
      return Optional.of(new UsualBatch(body).track());
    } catch (Unusual _) {
      return Optional.empty();
    }
  }

  private Track track() {
    in.take('{');
    int seen = 0;
    do {
      int field = in.takeName(NAMES);
      if ((seen & 1 << field) != 0) {
        throw new Unusual();
      }
      seen |= 1 << field;
      switch (field) {
        case 0 -> firstSeq = (int) whole(0, Track.MAX_SEQ);
        case 1 -> readTimes();
        default -> columns[field - 2].read(in);
      }
    } while (in.takeCommaOr('}'));
    in.takeEnd();
    if ((seen & REQUIRED) != REQUIRED || firstSeq > Track.MAX_SEQ - size + 1) {
      throw new Unusual();
    }
    for (int i = 0; i < columns.length; i++) {
      if ((seen & 4 << i) != 0 && columns[i].size() != size) {
        throw new Unusual();
      }
    }
    return Track.inARow(
        firstSeq,
        new Track.StoredColumns(
            times,
            columns[0].values(size),
            columns[1].values(size),
            columns[2].values(size),
            columns[3].values(size),
            columns[4].values(size),
            columns[5].values(size)),
        size);
  }

  private void readTimes() {
    in.take('[');
    do {
      if (size == times.length) {
        grow();
      }
      times[size++] = whole(1, Track.MAX_TIME_MILLIS);
    } while (in.takeCommaOr(']'));
  }

  private void grow() {
    if (size >= ReceivePoints.MAX_BATCH) {
      throw new Unusual();
    }
    times = Arrays.copyOf(times, Math.min(2 * size, ReceivePoints.MAX_BATCH));
  }

  private long whole(long least, long most) {
    in.takeNumber();
    long value = in.isNegative() ? -in.digits() : in.digits();
    if (in.decimals() > 0 || value < least || value > most) {
      throw new Unusual();
    }
    return value;
  }
}

package dev.stridekeep.domain.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The trackpoints of a run as columns of primitives, in the order of their sequence numbers.
///
/// Values are held at the resolution that they are stored at (1e-7 deg, 0.1 m, 1 ms, 1 bpm,
/// 1 step/min), so that "the same point" has one meaning everywhere. Immutable and safe to share.
/// Values may be dirty: a track holds what was recorded, and judging it is the engine's work.
public final class Track {
  /// Marks a value of an integer column that was not recorded.
  public static final int ABSENT = -1;

  /// Highest sequence number that a point can have.
  public static final int MAX_SEQ = 2_000_000_000;

  /// Latest time of a point: the end of the year 9999, [ms since the epoch].
  public static final long MAX_TIME_MILLIS = 253_402_300_799_999L;

  /// Altitudes outside +-this are held as absent, [m].
  public static final double MAX_ALTITUDE = 200_000;

  /// Accuracies outside 0 to this are held as absent, [m]; phones say -1 for "invalid".
  public static final double MAX_ACCURACY = 100_000;

  /// Heart rates [bpm] and cadences [steps/min] outside 0 to this are held as absent.
  public static final int MAX_RATE = 1_000;

  /// Marks a value that was not recorded in a column at the stored resolution.
  public static final int NO_VALUE = Integer.MIN_VALUE;

  private static final long E7 = 10_000_000;

  public static final Track EMPTY = builder(0).build();

  final int[] seq;
  final long[] time;
  final int[] lat;
  final int[] lng;
  final int[] altitude;
  final int[] accuracy;
  final int[] heartRate;
  final int[] cadence;

  private Track(Builder b) {
    seq = Arrays.copyOf(b.seq, b.size);
    time = Arrays.copyOf(b.time, b.size);
    lat = Arrays.copyOf(b.lat, b.size);
    lng = Arrays.copyOf(b.lng, b.size);
    altitude = Arrays.copyOf(b.altitude, b.size);
    accuracy = Arrays.copyOf(b.accuracy, b.size);
    heartRate = Arrays.copyOf(b.heartRate, b.size);
    cadence = Arrays.copyOf(b.cadence, b.size);
  }

  private Track(int firstSeq, StoredColumns c, int n) {
    seq = new int[n];
    Arrays.setAll(seq, i -> firstSeq + i);
    time = Arrays.copyOf(c.time, n);
    lat = Arrays.copyOf(c.latE7, n);
    lng = Arrays.copyOf(c.lngE7, n);
    altitude = Arrays.copyOf(c.altitudeDm, n);
    accuracy = Arrays.copyOf(c.accuracyDm, n);
    heartRate = Arrays.copyOf(c.heartRate, n);
    cadence = Arrays.copyOf(c.cadence, n);
  }

  /// Columns at the stored resolution, for readers that fill them straight from a batch: time [ms],
  /// positions [1e-7 deg], altitude and accuracy [0.1 m], rates [1/min]; [#NO_VALUE] where unknown.
  @SuppressWarnings("ArrayRecordComponent") // filled by one reader, copied into the track
  public record StoredColumns(
      long[] time,
      int[] latE7,
      int[] lngE7,
      int[] altitudeDm,
      int[] accuracyDm,
      int[] heartRate,
      int[] cadence) {}

  /// Points in a row, each with a position.
  ///
  /// @param n how many values of each column count
  /// @throws IllegalArgumentException where a number, time or position is out of its range; other
  ///     values are taken as they are
  public static Track inARow(int firstSeq, StoredColumns columns, int n) {
    if (firstSeq < 0 || n < 0 || firstSeq > MAX_SEQ - n + 1) {
      throw new IllegalArgumentException("no such numbers: " + n + " from " + firstSeq + " on");
    }
    var track = new Track(firstSeq, columns, n);
    for (int i = 0; i < n; i++) {
      boolean placed =
          Math.abs((long) track.lat[i]) <= 90 * E7 && Math.abs((long) track.lng[i]) <= 180 * E7;
      if (!placed || track.time[i] <= 0 || track.time[i] > MAX_TIME_MILLIS) {
        throw new IllegalArgumentException("no such time or position: " + track.point(i));
      }
    }
    return track;
  }

  public static Builder builder(int expectedSize) {
    return new Builder(expectedSize);
  }

  public int size() {
    return seq.length;
  }

  public boolean isEmpty() {
    return seq.length == 0;
  }

  public int seq(int i) {
    return seq[i];
  }

  /// Milliseconds since the epoch.
  public long timeMillis(int i) {
    return time[i];
  }

  public boolean hasPosition(int i) {
    return lat[i] != NO_VALUE;
  }

  /// Degrees north; NaN where the point has no position.
  public double latitude(int i) {
    return lat[i] == NO_VALUE ? Double.NaN : lat[i] / 1e7;
  }

  /// Degrees east; NaN where the point has no position.
  public double longitude(int i) {
    return lng[i] == NO_VALUE ? Double.NaN : lng[i] / 1e7;
  }

  public boolean hasAltitude(int i) {
    return altitude[i] != NO_VALUE;
  }

  /// Metres above the sensor's own zero; NaN where unknown.
  public double altitude(int i) {
    return altitude[i] == NO_VALUE ? Double.NaN : altitude[i] / 10.0;
  }

  /// Radius that holds the true position in 68 % of cases, [m]; NaN where unknown.
  public double accuracy(int i) {
    return accuracy[i] == NO_VALUE ? Double.NaN : accuracy[i] / 10.0;
  }

  /// Beats per minute, or [#ABSENT].
  public int heartRate(int i) {
    return heartRate[i] == NO_VALUE ? ABSENT : heartRate[i];
  }

  /// Steps per minute, or [#ABSENT].
  public int cadence(int i) {
    return cadence[i] == NO_VALUE ? ABSENT : cadence[i];
  }

  public Trackpoint point(int i) {
    return new Trackpoint(
        seq(i),
        timeMillis(i),
        latitude(i),
        longitude(i),
        altitude(i),
        accuracy(i),
        heartRate(i),
        cadence(i));
  }

  /// The points with index `from` (inclusive) to `to` (exclusive).
  public Track slice(int from, int to) {
    var b = builder(to - from);
    for (int i = from; i < to; i++) {
      b.copy(this, i);
    }
    return b.build();
  }

  /// The points whose sequence numbers lie in a range.
  public Track within(SeqRange range) {
    return slice(indexOf(range.first()), indexOf(range.last() + 1));
  }

  /// Index of the first point whose sequence number is at least `atLeast`; [#size()] if none is.
  public int indexOf(int atLeast) {
    int i = Arrays.binarySearch(seq, atLeast);
    return i >= 0 ? i : -i - 1;
  }

  /// The sequence numbers that this track holds.
  public SeqRanges seqs() {
    var ranges = new ArrayList<SeqRange>();
    int start = 0;
    for (int i = 1; i <= size(); i++) {
      if (i == size() || seq[i] != seq[i - 1] + 1) {
        ranges.add(new SeqRange(seq[start], seq[i - 1]));
        start = i;
      }
    }
    return size() == 0 ? SeqRanges.EMPTY : new SeqRanges(ranges);
  }

  /// Whether point `i` here and point `j` there hold the same values, place in the track aside.
  public boolean sameValues(int i, Track other, int j) {
    return time[i] == other.time[j]
        && lat[i] == other.lat[j]
        && lng[i] == other.lng[j]
        && altitude[i] == other.altitude[j]
        && accuracy[i] == other.accuracy[j]
        && heartRate[i] == other.heartRate[j]
        && cadence[i] == other.cadence[j];
  }

  /// Joins pieces of one track. Where two pieces hold the same sequence number the piece that comes
  /// first in the list wins, so callers pass pieces in one fixed order.
  public static Track merge(List<Track> pieces) {
    var taken = SeqRanges.EMPTY;
    var parts = new ArrayList<Track>();
    int total = 0;
    for (var piece : pieces) {
      var seqs = piece.seqs();
      for (var range : seqs.minus(taken).ranges()) {
        var part = range.size() == piece.size() ? piece : piece.within(range);
        parts.add(part);
        total += part.size();
      }
      taken = taken.union(seqs);
    }
    parts.sort((a, b) -> Integer.compare(a.seq[0], b.seq[0]));
    var b = builder(total);
    for (var part : parts) {
      for (int i = 0; i < part.size(); i++) {
        b.copy(part, i);
      }
    }
    return b.build();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Track t
        && Arrays.equals(seq, t.seq)
        && Arrays.equals(time, t.time)
        && Arrays.equals(lat, t.lat)
        && Arrays.equals(lng, t.lng)
        && Arrays.equals(altitude, t.altitude)
        && Arrays.equals(accuracy, t.accuracy)
        && Arrays.equals(heartRate, t.heartRate)
        && Arrays.equals(cadence, t.cadence);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(seq) + Arrays.hashCode(time);
  }

  @Override
  public String toString() {
    return isEmpty()
        ? "Track[empty]"
        : "Track[%d points, seq %d..%d]".formatted(size(), seq[0], seq[size() - 1]);
  }

  /// Collects points in the order of their sequence numbers. Not safe for use by several threads.
  public static final class Builder {
    private int size;
    private int[] seq;
    private long[] time;
    private int[] lat;
    private int[] lng;
    private int[] altitude;
    private int[] accuracy;
    private int[] heartRate;
    private int[] cadence;

    private Builder(int expected) {
      int n = Math.max(expected, 0);
      seq = new int[n];
      time = new long[n];
      lat = new int[n];
      lng = new int[n];
      altitude = new int[n];
      accuracy = new int[n];
      heartRate = new int[n];
      cadence = new int[n];
    }

    public int size() {
      return size;
    }

    /// Whether a point with this sequence number was added.
    public boolean holds(int seqOf) {
      return Arrays.binarySearch(seq, 0, size, seqOf) >= 0;
    }

    /// Adds a point; values are rounded to the stored resolution.
    ///
    /// @param seqOf higher than that of the point before, at most [Track#MAX_SEQ]
    /// @param timeMillis 1 to [Track#MAX_TIME_MILLIS]
    /// @param latitude within +-90 deg, or NaN together with the longitude for no position
    /// @param longitude within +-180 deg, or NaN
    /// @param altitudeMetres NaN where unknown
    /// @param accuracyMetres NaN where unknown
    /// @param heartRateBpm NaN where unknown
    /// @param cadenceSpm NaN where unknown
    /// @throws IllegalArgumentException where a value is out of its range
    public Builder add(
        int seqOf,
        long timeMillis,
        double latitude,
        double longitude,
        double altitudeMetres,
        double accuracyMetres,
        double heartRateBpm,
        double cadenceSpm) {
      boolean nowhere = Double.isNaN(latitude) && Double.isNaN(longitude);
      if (!nowhere && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no such position: " + latitude + ", " + longitude);
      }
      int altitudeDm =
          Math.abs(altitudeMetres) <= MAX_ALTITUDE
              ? (int) Math.round(altitudeMetres * 10)
              : NO_VALUE;
      return addStored(
          seqOf,
          timeMillis,
          nowhere ? NO_VALUE : (int) Math.round(latitude * 1e7),
          nowhere ? NO_VALUE : (int) Math.round(longitude * 1e7),
          altitudeDm,
          accuracyMetres >= 0 && accuracyMetres <= MAX_ACCURACY
              ? (int) Math.round(accuracyMetres * 10)
              : NO_VALUE,
          rate(heartRateBpm),
          rate(cadenceSpm));
    }

    private static int rate(double perMinute) {
      return perMinute >= 0 && perMinute <= MAX_RATE ? (int) Math.round(perMinute) : NO_VALUE;
    }

    /// Adds point `i` of another track, with its sequence number.
    public Builder copy(Track from, int i) {
      return copyAs(from.seq[i], from, i);
    }

    /// Adds point `i` of another track under another sequence number.
    public Builder copyAs(int seqOf, Track from, int i) {
      return addStored(
          seqOf,
          from.time[i],
          from.lat[i],
          from.lng[i],
          from.altitude[i],
          from.accuracy[i],
          from.heartRate[i],
          from.cadence[i]);
    }

    Builder addStored(
        int seqOf, long timeMillis, int latE7, int lngE7, int altDm, int accDm, int hr, int cad) {
      int floor = size == 0 ? -1 : seq[size - 1];
      if (seqOf <= floor || seqOf > MAX_SEQ) {
        throw new IllegalArgumentException(
            "sequence number must be over " + floor + " and at most " + MAX_SEQ + ": " + seqOf);
      }
      if (timeMillis <= 0 || timeMillis > MAX_TIME_MILLIS) {
        throw new IllegalArgumentException("time must be 1 to the year 9999, in ms: " + timeMillis);
      }
      if (size == seq.length) {
        grow();
      }
      seq[size] = seqOf;
      time[size] = timeMillis;
      lat[size] = latE7;
      lng[size] = lngE7;
      altitude[size] = altDm;
      accuracy[size] = accDm;
      heartRate[size] = hr;
      cadence[size] = cad;
      size++;
      return this;
    }

    private void grow() {
      int n = Math.max(16, size * 2);
      seq = Arrays.copyOf(seq, n);
      time = Arrays.copyOf(time, n);
      lat = Arrays.copyOf(lat, n);
      lng = Arrays.copyOf(lng, n);
      altitude = Arrays.copyOf(altitude, n);
      accuracy = Arrays.copyOf(accuracy, n);
      heartRate = Arrays.copyOf(heartRate, n);
      cadence = Arrays.copyOf(cadence, n);
    }

    public Track build() {
      return new Track(this);
    }
  }
}

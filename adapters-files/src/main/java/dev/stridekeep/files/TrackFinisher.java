package dev.stridekeep.files;

import dev.stridekeep.domain.run.Track;
import java.util.Arrays;

/// Mends what can only be seen once a whole track is read: points whose time is damaged, and
/// cadences that were not of one leg.
final class TrackFinisher {
  /// Nobody runs at more steps a minute than this for half of a run.
  private static final int HIGHEST_MEDIAN_CADENCE = 240;

  private final Warnings warnings;

  TrackFinisher(Warnings warnings) {
    this.warnings = warnings;
  }

  /// The mended track.
  ///
  /// @param read with all cadences doubled
  Track finish(Track read) {
    if (read.isEmpty()) {
      return read;
    }
    long middle = middleTime(read);
    boolean halve = medianCadence(read) > HIGHEST_MEDIAN_CADENCE;
    var mended = Track.builder(read.size());
    for (int i = 0; i < read.size(); i++) {
      if (Math.abs(read.timeMillis(i) - middle) <= RunCollector.LONGEST_RUN.toMillis()) {
        copy(read, i, halve, mended);
      }
    }
    int dropped = read.size() - mended.size();
    warnings.count(
        dropped,
        "trackpoint had an impossible time and was left out",
        "trackpoints had impossible times and were left out");
    return dropped == 0 && !halve ? read : mended.build();
  }

  private static void copy(Track from, int i, boolean halve, Track.Builder to) {
    if (!halve) {
      to.copyAs(to.size(), from, i);
      return;
    }
    to.add(
        to.size(),
        from.timeMillis(i),
        from.latitude(i),
        from.longitude(i),
        from.altitude(i),
        from.accuracy(i),
        from.heartRate(i) == Track.ABSENT ? Double.NaN : from.heartRate(i),
        from.cadence(i) == Track.ABSENT ? Double.NaN : from.cadence(i) / 2.0);
  }

  private static long middleTime(Track track) {
    long[] times = new long[track.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = track.timeMillis(i);
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /// Median of the cadences over 0, 0 where there is none, [steps/min].
  private static int medianCadence(Track track) {
    int[] counts = new int[Track.MAX_RATE + 1];
    int total = 0;
    for (int i = 0; i < track.size(); i++) {
      if (track.cadence(i) > 0) {
        counts[track.cadence(i)]++;
        total++;
      }
    }
    int below = 0;
    for (int cadence = 1; total > 0 && cadence < counts.length; cadence++) {
      below += counts[cadence];
      if (below * 2 >= total) {
        return cadence;
      }
    }
    return 0;
  }
}

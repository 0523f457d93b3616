package dev.stridekeep.files;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;

/// Where the pauses of a run cut its track, for formats that say a pause by a break.
///
/// There is a break between two points where a pause touches the time between them. So points
/// recorded during a pause stand alone, and a reader finds the pause again, as long as the points
/// around it allow.
final class Segments {
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.ofEpochMilli(Track.MAX_TIME_MILLIS);

  private final Track track;
  private final long[] from;
  private final long[] to;

  Segments(Track track, List<Pause> pauses) {
    this.track = track;
    var list = new PauseList();
    pauses.forEach(p -> list.add(p.from().toEpochMilli(), p.to().toEpochMilli()));
    var apart = list.within(EARLIEST, LATEST);
    from = apart.stream().mapToLong(p -> p.from().toEpochMilli()).toArray();
    to = apart.stream().mapToLong(p -> p.to().toEpochMilli()).toArray();
  }

  /// Whether a pause lies between two points of the track, the second later in the order.
  boolean isBreak(int before, int after) {
    long start = track.timeMillis(before);
    long end = track.timeMillis(after);
    int low = 0;
    int high = to.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (to[middle] > start) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < to.length && from[low] < end && start < end;
  }

  /// Total length of the pauses, [ms].
  long pausedMillis() {
    long sum = 0;
    for (int i = 0; i < to.length; i++) {
      sum += to[i] - from[i];
    }
    return sum;
  }
}

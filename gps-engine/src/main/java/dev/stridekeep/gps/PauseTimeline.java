package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The pauses that a runner pressed, in order and joined where they overlap.
final class PauseTimeline {
  private final long[] from;
  private final long[] to;
  private final long[] pausedBefore;

  /// @param pauses in any order; they may overlap
  PauseTimeline(List<Pause> pauses) {
    var sorted = new ArrayList<>(pauses);
    sorted.sort(Comparator.comparing(Pause::from));
    long[] starts = new long[sorted.size()];
    long[] ends = new long[sorted.size()];
    int n = 0;
    for (var pause : sorted) {
      long start = millis(pause.from());
      long end = millis(pause.to());
      if (n > 0 && start <= ends[n - 1]) {
        ends[n - 1] = Math.max(ends[n - 1], end);
      } else {
        starts[n] = start;
        ends[n++] = end;
      }
    }
    from = Arrays.copyOf(starts, n);
    to = Arrays.copyOf(ends, n);
    pausedBefore = new long[n];
    for (int i = 1; i < n; i++) {
      pausedBefore[i] = pausedBefore[i - 1] + to[i - 1] - from[i - 1];
    }
  }

  /// Instants beyond the range of milliseconds are moved to its ends.
  private static long millis(Instant instant) {
    long limit = Long.MAX_VALUE / 4;
    long seconds = Math.max(-limit / 1000, Math.min(limit / 1000, instant.getEpochSecond()));
    return seconds * 1000 + instant.getNano() / 1_000_000;
  }

  /// Milliseconds of pause between two times, [ms].
  long pausedMillis(long start, long end) {
    return from.length == 0 ? 0 : pausedUntil(end) - pausedUntil(start);
  }

  private long pausedUntil(long time) {
    int i = Arrays.binarySearch(from, time);
    int last = i >= 0 ? i : -i - 2;
    return last < 0 ? 0 : pausedBefore[last] + Math.min(time, to[last]) - from[last];
  }
}

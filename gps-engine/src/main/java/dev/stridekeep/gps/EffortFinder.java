package dev.stridekeep.gps;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.BestEffort;
import java.util.ArrayList;
import java.util.List;

/// Finds the fastest stretch of a given length by elapsed time.
///
/// Distance is a piecewise linear function of time, so the fastest stretch begins or ends at a
/// point. Both families are scanned with two pointers, O(n) per length: those that end at a point,
/// with an interpolated start, and those that start at a point, with an interpolated end. Time
/// without distance (a stop, a pause, a gap) is part of a stretch that goes across it.
final class EffortFinder {
  /// 400 m, 1 km, 1 mi, 5 km, 10 km, half marathon and marathon, [m].
  private static final double[] LENGTHS = {
    400, 1000, Distance.METRES_PER_MILE, 5000, 10_000, 21_097.5, 42_195
  };

  private final double[] time;
  private final double[] distance;
  private double bestSeconds;
  private int bestStart;

  EffortFinder(double[] time, double[] distance) {
    this.time = time;
    this.distance = distance;
  }

  /// @param seq sequence numbers of the points
  List<BestEffort> find(int[] seq) {
    var efforts = new ArrayList<BestEffort>();
    for (double length : LENGTHS) {
      if (time.length > 0 && distance[time.length - 1] >= length) {
        bestSeconds = Double.POSITIVE_INFINITY;
        scanEnds(length);
        scanStarts(length);
        efforts.add(
            new BestEffort(
                Distance.ofMetres(length), Seconds.toDuration(bestSeconds), seq[bestStart]));
      }
    }
    return List.copyOf(efforts);
  }

  /// Stretches that end at a point: the latest start that leaves enough distance.
  private void scanEnds(double length) {
    int start = 0;
    for (int end = 1; end < time.length; end++) {
      double wanted = distance[end] - length;
      if (wanted < 0) {
        continue;
      }
      while (distance[start + 1] <= wanted) {
        start++;
      }
      double share = (wanted - distance[start]) / (distance[start + 1] - distance[start]);
      offer(start, time[end] - (time[start] + share * (time[start + 1] - time[start])));
    }
  }

  /// Stretches that start at a point: the earliest end that makes enough distance.
  private void scanStarts(double length) {
    int end = 1;
    for (int start = 0; start < time.length; start++) {
      double wanted = distance[start] + length;
      while (end < time.length && distance[end] < wanted) {
        end++;
      }
      if (end == time.length) {
        return;
      }
      double share = (wanted - distance[end - 1]) / (distance[end] - distance[end - 1]);
      offer(start, time[end - 1] + share * (time[end] - time[end - 1]) - time[start]);
    }
  }

  private void offer(int start, double seconds) {
    if (seconds < bestSeconds) {
      bestSeconds = seconds;
      bestStart = start;
    }
  }
}

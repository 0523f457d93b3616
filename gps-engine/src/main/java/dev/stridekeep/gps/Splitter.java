package dev.stridekeep.gps;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Cuts a run into splits of one length.
///
/// The time at which a boundary is crossed is interpolated in the segment that crosses it. Splits
/// are differences of running totals, so that they add up to the whole whatever is rounded.
final class Splitter {
  private final double[] time;
  private final double[] distance;
  private final double[] movingTime;
  private final double[] ascent;
  private final List<Split> splits = new ArrayList<>();
  private double fromMetres;
  private Duration fromElapsed = Duration.ZERO;
  private Duration fromMoving = Duration.ZERO;
  private double fromAscent;

  Splitter(double[] time, double[] distance, double[] movingTime, double[] ascent) {
    this.time = time;
    this.distance = distance;
    this.movingTime = movingTime;
    this.ascent = ascent;
  }

  static void requireLength(double splitMetres) {
    if (!(splitMetres >= TrackAnalysis.MIN_SPLIT && splitMetres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a split must be at least 10 m long: " + splitMetres);
    }
  }

  List<Split> split(double splitMetres, double leadSeconds, double elapsedSeconds) {
    int last = time.length - 1;
    double total = distance[last];
    int i = 0;
    for (int k = 1; k * splitMetres < total; k++) {
      double boundary = k * splitMetres;
      while (distance[i] < boundary) {
        i++;
      }
      double share = (boundary - distance[i - 1]) / (distance[i] - distance[i - 1]);
      double crossed = leadSeconds + at(time, i, share);
      cut(
          boundary,
          Math.max(0, Math.min(elapsedSeconds, crossed)),
          Math.min(elapsedSeconds, at(movingTime, i, share)),
          at(ascent, i, share));
    }
    cut(total, elapsedSeconds, Math.min(elapsedSeconds, movingTime[last]), ascent[last]);
    return List.copyOf(splits);
  }

  static double at(double[] column, int i, double share) {
    return column[i - 1] + share * (column[i] - column[i - 1]);
  }

  private void cut(double metres, double elapsed, double moving, double climbed) {
    Duration toElapsed = Seconds.toDuration(elapsed);
    Duration toMoving = Seconds.toDuration(moving);
    splits.add(
        new Split(
            splits.size(),
            Distance.ofMetres(metres - fromMetres),
            toElapsed.minus(fromElapsed),
            toMoving.minus(fromMoving),
            climbed - fromAscent));
    fromMetres = metres;
    fromElapsed = toElapsed;
    fromMoving = toMoving;
    fromAscent = climbed;
  }
}

package dev.stridekeep.gps;

import java.util.Arrays;

/// Pace along a run, as it is and as it would be on the level for the same effort.
///
/// A point's pace is moving time over distance within [#WINDOW_SECONDS] around its segment; it is
/// NaN where the runner does not move, and at the first point, which ends no segment.
/// Grade-adjusted pace counts each metre with the cost of its grade over that of the level, after
/// Strava's curve of 2017 ([GradeCost]); where no altitude is known it is the plain pace.
/// Immutable.
public final class PaceColumns {
  /// Paces are means over this time, [s].
  public static final double WINDOW_SECONDS = Pace.WINDOW;

  private final Motion motion;
  private final double[] pace;
  private final double[] adjusted;
  private final double[] level;

  PaceColumns(Course course, Motion motion, Elevation elevation) {
    this.motion = motion;
    level = GradeCost.levelMetres(motion.distance, elevation.grade);
    pace = Pace.along(course, motion, motion.distance);
    adjusted = Pace.along(course, motion, level);
  }

  /// Kept points.
  public int size() {
    return pace.length;
  }

  /// [s/km], or NaN.
  public double pace(int i) {
    return pace[i];
  }

  /// [s/km], or NaN.
  public double gradeAdjusted(int i) {
    return adjusted[i];
  }

  /// Moving time over distance of the whole run, [s/km]; NaN where there is no distance.
  public double wholePace() {
    return whole(motion.distance);
  }

  /// Grade-adjusted pace of the whole run, [s/km]; NaN where there is no distance.
  public double wholeGradeAdjusted() {
    return whole(level);
  }

  private double whole(double[] metres) {
    int last = metres.length - 1;
    return last < 0 ? Double.NaN : Pace.of(motion.movingTime[last], metres[last]);
  }

  /// Grade-adjusted pace of each split, by moving time, in the order of [TrackAnalysis#splits],
  /// [s/km]; NaN for a split without distance.
  ///
  /// @param splitMetres length of a split, at least [TrackAnalysis#MIN_SPLIT]
  public double[] splitsGradeAdjusted(double splitMetres) {
    Splitter.requireLength(splitMetres);
    int last = level.length - 1;
    if (last < 0) {
      return new double[0];
    }
    double total = motion.distance[last];
    double[] paces = new double[(int) (total / splitMetres) + 2];
    int n = 0;
    double fromMoving = 0;
    double fromLevel = 0;
    int i = 0;
    for (int k = 1; k * splitMetres < total; k++) {
      double boundary = k * splitMetres;
      while (motion.distance[i] < boundary) {
        i++;
      }
      double share =
          (boundary - motion.distance[i - 1]) / (motion.distance[i] - motion.distance[i - 1]);
      double moving = Splitter.at(motion.movingTime, i, share);
      double metres = Splitter.at(level, i, share);
      paces[n++] = Pace.of(moving - fromMoving, metres - fromLevel);
      fromMoving = moving;
      fromLevel = metres;
    }
    paces[n++] = Pace.of(motion.movingTime[last] - fromMoving, level[last] - fromLevel);
    return Arrays.copyOf(paces, n);
  }
}

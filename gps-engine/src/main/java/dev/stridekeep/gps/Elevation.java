package dev.stridekeep.gps;

import java.util.Arrays;

/// Smoothed altitude, ascent, descent and grade along a course.
///
/// Points without altitude take no part. Altitude is smoothed by an exponential mean run forwards
/// and backwards over time. Ascent is counted by hysteresis: a reference follows the altitude only
/// where it is left by more than a threshold, which the noise of the altitude sets. What happens in
/// segments that do not count is no ascent.
final class Elevation {
  static double timeConstant = 6;
  static double threshold = 3;
  static double noisyThreshold = 6;
  static double noisyJitter = 0.6;

  /// Half the distance that grade is measured over, [m].
  private static final double GRADE_REACH = 40;

  /// Over less than this no grade is told, [m].
  private static final double SHORTEST_RUN = 20;

  private static final double STEEPEST = 0.45;

  /// [m], NaN where the point has none.
  final double[] altitude;

  /// Cumulative, [m]; all NaN where no altitude is known.
  final double[] ascent;

  final double[] descent;

  /// Rise over run of the segment that ends at the point; 0 where unknown.
  final double[] grade;

  private final Course course;
  private final Motion motion;

  private Elevation(Course course, Motion motion) {
    this.course = course;
    this.motion = motion;
    altitude = new double[course.size];
    ascent = new double[course.size];
    descent = new double[course.size];
    grade = new double[course.size];
  }

  static Elevation along(Course course, Motion motion) {
    var elevation = new Elevation(course, motion);
    elevation.fill();
    return elevation;
  }

  private void fill() {
    int[] known = new int[course.size];
    int n = 0;
    for (int i = 0; i < course.size; i++) {
      altitude[i] = course.track.altitude(course.index[i]);
      if (!Double.isNaN(altitude[i])) {
        known[n++] = i;
      }
    }
    if (n == 0) {
      Arrays.fill(ascent, Double.NaN);
      Arrays.fill(descent, Double.NaN);
      return;
    }
    double limit = jitter(known, n) > noisyJitter ? noisyThreshold : threshold;
    smooth(known, n);
    climb(known, n, limit);
    slope(known, n);
  }

  /// Median distance of an altitude from the mean of its neighbours, [m].
  private double jitter(int[] known, int n) {
    var histogram = new Histogram(0.05, 400);
    for (int k = 2; k < n; k++) {
      double mean = (altitude[known[k - 2]] + altitude[known[k]]) / 2;
      histogram.add(Math.abs(altitude[known[k - 1]] - mean));
    }
    return histogram.median();
  }

  private void smooth(int[] known, int n) {
    double[] forward = new double[n];
    double mean = altitude[known[0]];
    for (int k = 0; k < n; k++) {
      mean += weight(known, k, k - 1) * (altitude[known[k]] - mean);
      forward[k] = mean;
    }
    mean = altitude[known[n - 1]];
    for (int k = n - 1; k >= 0; k--) {
      mean += weight(known, k + 1 < n ? k + 1 : k, k) * (altitude[known[k]] - mean);
      altitude[known[k]] = (forward[k] + mean) / 2;
    }
  }

  private double weight(int[] known, int later, int earlier) {
    if (earlier < 0 || later == earlier) {
      return 1;
    }
    double dt = course.time[known[later]] - course.time[known[earlier]];
    return dt / (dt + timeConstant);
  }

  private void climb(int[] known, int n, double limit) {
    double up = 0;
    double down = 0;
    double reference = 0;
    double level = 0;
    int next = 1;
    for (int i = 1; i < course.size; i++) {
      if (next < n && known[next] == i) {
        if (countedAll(known[next - 1], i)) {
          level += altitude[i] - altitude[known[next - 1]];
        }
        next++;
        if (level > reference + limit) {
          up += level - reference;
          reference = level;
        } else if (level < reference - limit) {
          down += reference - level;
          reference = level;
        }
      }
      ascent[i] = up;
      descent[i] = down;
    }
  }

  /// Whether the segments between two points all count.
  private boolean countedAll(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (!motion.counted[i]) {
        return false;
      }
    }
    return true;
  }

  private void slope(int[] known, int n) {
    int a = 0;
    int b = 0;
    for (int i = 1; i < course.size; i++) {
      double here = motion.distance[i];
      while (a + 1 < n && motion.distance[known[a + 1]] <= here - GRADE_REACH) {
        a++;
      }
      while (b + 1 < n && motion.distance[known[b]] < here + GRADE_REACH) {
        b++;
      }
      double run = motion.distance[known[b]] - motion.distance[known[a]];
      if (run >= SHORTEST_RUN) {
        double rise = altitude[known[b]] - altitude[known[a]];
        grade[i] = Math.max(-STEEPEST, Math.min(STEEPEST, rise / run));
      }
    }
  }
}

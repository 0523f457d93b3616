package dev.stridekeep.gps;

import java.util.Arrays;

/// How far the points of a course lie from the straight line between those before and after them,
/// and where along the course they do so more or less than usual.
final class Jitter {
  /// Stretches are put together from blocks of this length, laid out from the middle of the run so
  /// that they are the same the other way round, [s].
  private static final double BLOCK = 60;

  /// A stretch with this many values counts for half.
  private static final double SHRINKAGE = 100;

  /// A value counts for at most so many medians: bursts are dealt with point by point.
  private static final double MOST_MEDIANS = 4;

  /// So much of it says nothing: positions are rounded, and a clean track has corners, [m].
  private static final double UNSEEN = 0.1;

  private static final double LEAST_RATIO = 0.2;
  private static final double MOST_RATIO = 10;

  /// On long courses every second, third or fourth point is enough.
  private static final int ENOUGH = 1000;

  private static final int LONGEST_STRIDE = 4;

  private final Course course;
  private final int stride;
  private final Histogram all = new Histogram(0.01, 2000);

  /// Sum over both axes at the middle point, [m]; -1 where unknown.
  private final double[] size;

  /// @param lag points from the middle one to the others
  /// @param longest span of three points that are looked at, [s]
  Jitter(Course course, int lag, double longest) {
    this.course = course;
    stride = Math.min(LONGEST_STRIDE, 1 + course.size / ENOUGH);
    size = new double[course.size];
    var bend = new Bend(course);
    Arrays.fill(size, -1);
    for (int i = 2 * lag; i < course.size; ) {
      int first = i - 2 * lag;
      if (first < course.legStart[i] || course.time[i] - course.time[first] > longest) {
        i++;
        continue;
      }
      bend.measure(i, lag);
      all.add(bend.east);
      all.add(bend.north);
      size[i - lag] = bend.east + bend.north;
      i += stride;
    }
  }

  /// About how many points there are with two others so near, times two.
  int count() {
    return all.count() * stride;
  }

  /// Per axis, [m].
  double median() {
    return all.median();
  }

  /// The jitter of the stretch around each point over that of the whole course.
  double[] stretches() {
    double half = course.size == 0 ? 0 : course.time[course.size - 1] / 2;
    int inHalf = 1 + (int) (half / BLOCK);
    double origin = half - BLOCK * inHalf;
    double[] sum = new double[2 * inHalf + 2];
    int[] count = new int[2 * inHalf + 2];
    double most = 2 * MOST_MEDIANS * all.median();
    double total = 0;
    for (int i = 0; i < course.size; i++) {
      if (size[i] >= 0) {
        int block = 1 + (int) ((course.time[i] - origin) / BLOCK);
        sum[block] += Math.min(size[i], most);
        count[block]++;
        total += Math.min(size[i], most);
      }
    }
    double mean = UNSEEN + total / Math.max(1, all.count() / 2);
    double[] ratioOf = new double[sum.length];
    for (int block = 1; block < sum.length - 1; block++) {
      double near = sum[block - 1] + sum[block] + sum[block + 1];
      int n = 2 * stride * (count[block - 1] + count[block] + count[block + 1]);
      double r = (SHRINKAGE + (UNSEEN * n + 2 * stride * near) / mean) / (SHRINKAGE + n);
      ratioOf[block] = Math.max(LEAST_RATIO, Math.min(MOST_RATIO, r));
    }
    double[] ratio = new double[course.size];
    for (int i = 0; i < course.size; i++) {
      ratio[i] = ratioOf[1 + (int) ((course.time[i] - origin) / BLOCK)];
    }
    return ratio;
  }
}

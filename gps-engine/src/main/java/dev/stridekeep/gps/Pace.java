package dev.stridekeep.gps;

/// Pace along a course: moving time over distance, both within a short window around a point, so
/// that it is the inverse of a mean speed and steady enough to be read.
final class Pace {
  /// Length of the window, [s].
  static final double WINDOW = 10;

  /// Less distance than this in a window says nothing of pace, [m].
  private static final double LEAST = 0.5;

  private Pace() {}

  /// Pace at each point, [s/km]; NaN where its segment is not moving, and at the first point.
  ///
  /// @param metres cumulative distance, or what shall stand for it
  static double[] along(Course course, Motion motion, double[] metres) {
    double[] pace = new double[course.size];
    int from = 0;
    int to = 0;
    for (int i = 0; i < course.size; i++) {
      // A segment stands for the time between its ends: the window lies around its middle.
      double middle = i == 0 ? 0 : (course.time[i] + course.time[i - 1]) / 2;
      while (from < i - 1 && course.time[from + 1] <= middle - WINDOW / 2) {
        from++;
      }
      while (to < course.size - 1 && (to < i || course.time[to + 1] <= middle + WINDOW / 2)) {
        to++;
      }
      pace[i] =
          motion.moving[i]
              ? of(motion.movingTime[to] - motion.movingTime[from], metres[to] - metres[from])
              : Double.NaN;
    }
    return pace;
  }

  /// Pace over the window that ends at a point, [s/km]; NaN where its segment is not moving.
  static double before(Course course, Motion motion, int i) {
    if (!motion.moving[i]) {
      return Double.NaN;
    }
    int from = i - 1;
    while (from > 0 && course.time[i] - course.time[from] < WINDOW) {
      from--;
    }
    return of(
        motion.movingTime[i] - motion.movingTime[from], motion.distance[i] - motion.distance[from]);
  }

  /// @return [s/km]
  static double of(double seconds, double metres) {
    return metres >= LEAST ? seconds / metres * 1000 : Double.NaN;
  }
}

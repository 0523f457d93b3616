package dev.stridekeep.gps;

/// Distance and movement along the smoothed positions of a course.
///
/// A segment counts with its time outside the pauses and the same share of its length, unless no
/// runner can have run it or too long passed without a point. A segment that counts is either
/// moving
/// or a stop; during a stop positions wander, and none of that is distance.
final class Motion {
  /// A longer gap between two points says nothing of what happened in it, [s].
  private static final double LONGEST_GAP = 120;

  /// Reaching this speed starts a movement, [m/s].
  static double goSpeed = 0.8;

  /// Falling below this speed ends it, [m/s].
  static double stopSpeed = 0.5;

  /// Speed is looked at over this time before and after a segment, [s].
  static double halfWindow = 3;

  final boolean[] counted;
  final boolean[] moving;
  final double[] speed;

  /// Cumulative distance, [m].
  final double[] distance;

  /// Cumulative moving time, [s].
  final double[] movingTime;

  private final Course course;
  private final double[] length;

  private Motion(Course course) {
    this.course = course;
    int n = course.size;
    counted = new boolean[n];
    moving = new boolean[n];
    speed = new double[n];
    distance = new double[n];
    movingTime = new double[n];
    length = new double[n];
  }

  static Motion along(Course course) {
    var motion = new Motion(course);
    motion.measure();
    motion.detect();
    motion.accumulate();
    return motion;
  }

  private void measure() {
    for (int i = 1; i < course.size; i++) {
      double chord = course.chord(i);
      double seconds = course.time[i] - course.time[i - 1];
      counted[i] =
          !course.torn[i]
              && course.outside[i] > 0
              && course.outside[i] <= LONGEST_GAP
              && chord <= PlausibleChain.MAX_SPEED * seconds;
      length[i] = counted[i] ? chord * course.outside[i] / seconds : 0;
    }
  }

  /// Hysteresis on the speed in a window that slides over the counted segments around each.
  private void detect() {
    double[] time = course.time;
    boolean going = false;
    int from = 1;
    int to = 0;
    double metres = 0;
    double seconds = 0;
    for (int i = 1; i < course.size; i++) {
      while (to + 1 < course.size && (to < i || time[to + 1] - time[i] <= halfWindow)) {
        to++;
        metres += length[to];
        seconds += counted[to] ? course.outside[to] : 0;
      }
      while (from < i && time[i - 1] - time[from - 1] > halfWindow) {
        metres -= length[from];
        seconds -= counted[from] ? course.outside[from] : 0;
        from++;
      }
      double windowSpeed = seconds > 0 ? metres / seconds : 0;
      going = windowSpeed >= goSpeed || (going && windowSpeed >= stopSpeed);
      moving[i] = counted[i] && going;
    }
  }

  private void accumulate() {
    for (int i = 1; i < course.size; i++) {
      double metres = moving[i] ? length[i] : 0;
      double seconds = moving[i] ? course.outside[i] : 0;
      distance[i] = distance[i - 1] + metres;
      movingTime[i] = movingTime[i - 1] + seconds;
      speed[i] = seconds > 0 ? metres / seconds : 0;
    }
  }
}

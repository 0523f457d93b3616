package dev.stridekeep.gps;

/// Distance and movement along the smoothed positions of a course.
///
/// A segment counts with its time outside the pauses and the same share of its length, unless no
/// runner can have run it or too long passed without a point. A segment that counts is either
/// moving or part of a stop; during a stop positions wander, and none of that is distance.
final class Motion {
  /// A longer gap between two points says nothing of what happened in it, [s].
  private static final double LONGEST_GAP = 120;

  final boolean[] counted;
  final boolean[] moving;

  /// Mean speed of the segment, [m/s].
  final double[] speed;

  /// Cumulative, [m].
  final double[] distance;

  /// Cumulative, [s].
  final double[] movingTime;

  private Motion(int size) {
    counted = new boolean[size];
    moving = new boolean[size];
    speed = new double[size];
    distance = new double[size];
    movingTime = new double[size];
  }

  static Motion along(Course course, NoiseModel noise) {
    var motion = new Motion(course.size);
    double[] length = new double[course.size];
    for (int i = 1; i < course.size; i++) {
      double way = course.length(i);
      double seconds = course.time[i] - course.time[i - 1];
      motion.counted[i] =
          !course.torn[i]
              && course.outside[i] > 0
              && course.outside[i] <= LONGEST_GAP
              && way <= PlausibleChain.MAX_SPEED * seconds;
      length[i] = motion.counted[i] ? way * course.outside[i] / seconds : 0;
    }
    new StopDetector(course, noise, motion.counted, length).mark(motion.moving);
    motion.accumulate(length, course.outside);
    return motion;
  }

  private void accumulate(double[] length, double[] outside) {
    for (int i = 1; i < length.length; i++) {
      double metres = moving[i] ? length[i] : 0;
      double seconds = moving[i] ? outside[i] : 0;
      distance[i] = distance[i - 1] + metres;
      movingTime[i] = movingTime[i - 1] + seconds;
      speed[i] = seconds > 0 ? metres / seconds : 0;
    }
  }
}

package dev.stridekeep.gps;

/// Tells stops from slow ways.
///
/// First, segments are slow by hysteresis on the speed in a short window. Then a slow segment is a
/// stop where the slow stretch around it leads nowhere: while a runner stands, positions wander
/// about one place, but who walks up a steep hill gets on. A runner at speed is never looked at
/// twice.
final class StopDetector {
  /// Above this speed a slow stretch ends, [m/s].
  private static final double GO_SPEED = 1.5;

  /// Below this speed a slow stretch begins, [m/s].
  private static final double SLOW_SPEED = 1;

  /// The speed of a segment is looked at over this time before and after it, [s].
  private static final double SPEED_REACH = 3;

  /// Where a stretch leads is looked at over this time before and after a segment, [s].
  private static final double NET_REACH = 15;

  /// Positions of a standing runner wander at most this fast over that time, [m/s].
  private static final double WANDER_SPEED = 0.35;

  private final Course course;
  private final boolean[] counted;
  private final double[] length;

  /// @param length of each segment, 0 where it does not count, [m]
  StopDetector(Course course, boolean[] counted, double[] length) {
    this.course = course;
    this.counted = counted;
    this.length = length;
  }

  /// Sets the marks of the segments that count and belong to no stop.
  void mark(boolean[] moving) {
    boolean[] slow = slow();
    double[] time = course.time;
    int from = 0;
    int to = 0;
    for (int i = 1; i < course.size; i++) {
      if (!slow[i]) {
        moving[i] = counted[i];
        from = i;
        continue;
      }
      while (from < i - 1 && time[i - 1] - time[from] > NET_REACH) {
        from++;
      }
      to = Math.max(to, i);
      while (to + 1 < course.size && slow[to + 1] && time[to + 1] - time[i] <= NET_REACH) {
        to++;
      }
      moving[i] = net(from, to) > WANDER_SPEED * (time[to] - time[from]);
    }
  }

  private double net(int from, int to) {
    return LocalRuler.between(course.lat[from], course.lng[from], course.lat[to], course.lng[to]);
  }

  /// Marks the slow segments among those that count.
  private boolean[] slow() {
    double[] time = course.time;
    boolean[] slow = new boolean[course.size];
    boolean going = false;
    int from = 1;
    int to = 0;
    double metres = 0;
    double seconds = 0;
    for (int i = 1; i < course.size; i++) {
      while (to + 1 < course.size && (to < i || time[to + 1] - time[i] <= SPEED_REACH)) {
        to++;
        metres += length[to];
        seconds += counted[to] ? course.outside[to] : 0;
      }
      while (from < i && time[i - 1] - time[from - 1] > SPEED_REACH) {
        metres -= length[from];
        seconds -= counted[from] ? course.outside[from] : 0;
        from++;
      }
      double speed = seconds > 0 ? metres / seconds : 0;
      going = speed >= GO_SPEED || (going && speed >= SLOW_SPEED);
      slow[i] = counted[i] && !going;
    }
    return slow;
  }
}

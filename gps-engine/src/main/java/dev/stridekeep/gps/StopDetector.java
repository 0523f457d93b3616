package dev.stridekeep.gps;

/// Tells stops from slow ways.
///
/// First, segments are slow or not by the cheapest reading of the whole course in two states: each
/// second below [#SHARE] of the usual speed speaks for a stop, each second above it for going on,
/// the more the farther it is, and a change of state costs [#CHANGE]. A smoothed start or stop
/// crosses half the speed where it happened, and a few wild seconds do not outweigh the price of
/// two changes. Then a slow segment is a stop where the slow stretch around it leads nowhere: it
/// gets no farther than the error of a standing receiver can ([NoiseModel#wander]); who walks up a
/// steep hill gets on.
///
/// Source: Viterbi, IEEE Trans. Inf. Theory 13 (1967) 260.
final class StopDetector {
  /// Of the usual speed; slower is more of a stop than of a run.
  private static final double SHARE = 0.45;

  /// Price of a change between moving and standing: as much as so many seconds at rest, [s].
  private static final double CHANGE = 4;

  /// A segment slower than this says nothing of the usual speed, [m/s].
  private static final double LEAST_SPEED = 0.6;

  /// Where a stretch leads is looked at over this time before and after a segment, [s].
  private static final double NET_REACH = 15;

  /// A standing receiver strays by at most so many standard deviations.
  private static final double SIGMAS = 3.5;

  private final Course course;
  private final NoiseModel noise;
  private final boolean[] counted;
  private final double[] length;

  /// @param length of each segment, 0 where it does not count, [m]
  StopDetector(Course course, NoiseModel noise, boolean[] counted, double[] length) {
    this.course = course;
    this.noise = noise;
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
      moving[i] = net(from, to) > SIGMAS * noise.wander(i, time[to] - time[from]);
    }
  }

  private double net(int from, int to) {
    return LocalRuler.between(course.lat[from], course.lng[from], course.lat[to], course.lng[to]);
  }

  /// Marks the slow segments among those that count.
  private boolean[] slow() {
    double limit = SHARE * usualSpeed();
    int n = course.size;
    boolean[] toStop = new boolean[n];
    boolean[] toGo = new boolean[n];
    double stop = -CHANGE;
    double go = 0;
    for (int i = 1; i < n; i++) {
      double rest = 0;
      if (counted[i]) {
        double seconds = course.outside[i];
        rest = Math.max(-seconds, seconds - length[i] / limit);
      }
      toStop[i] = go - CHANGE > stop;
      toGo[i] = stop - CHANGE > go;
      double stopBefore = stop;
      stop = Math.max(stop, go - CHANGE) + rest;
      go = Math.max(go, stopBefore - CHANGE) - rest;
    }
    boolean[] slow = new boolean[n];
    boolean stopped = stop > go + CHANGE;
    for (int i = n - 1; i >= 1; i--) {
      slow[i] = stopped && counted[i];
      stopped = stopped ? !toStop[i] : toGo[i];
    }
    return slow;
  }

  /// The median speed of the segments that are no stop for sure, at least 1.2 m/s, [m/s].
  private double usualSpeed() {
    var speeds = new Histogram(0.05, 260);
    for (int i = 1; i < course.size; i++) {
      double speed = counted[i] ? length[i] / course.outside[i] : 0;
      if (speed > LEAST_SPEED) {
        speeds.add(speed);
      }
    }
    return Math.max(2 * LEAST_SPEED, speeds.median());
  }
}

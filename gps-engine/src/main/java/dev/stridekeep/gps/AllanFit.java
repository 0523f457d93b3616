package dev.stridekeep.gps;

/// The kinds of noise in a track, told apart by how its second differences grow with their span.
///
/// For points T apart, z(t+T) - 2 z(t) + z(t-T) has the variance V(T) = 6 R + 2 s T + 2/3 q T^3:
/// white noise R, a random walk s and white acceleration q of the runner. V / (2 T^2) is the Allan
/// variance of the position. V is read off the median at some spans up to [#LONGEST], so that
/// corners and bursts weigh little, and R, s, q >= 0 are fitted by least squares of the relative
/// error. O(n), over at most about [#ENOUGH] points a span.
///
/// Sources: Allan, Proc. IEEE 54 (1966) 221; IEEE Std 952-1997, annex C; for the fit Lawson,
/// Hanson, Solving Least Squares Problems (1974), ch. 23, here over all sets of kinds.
///
/// @param white R per axis, [m^2]
/// @param drift s per axis, [m^2/s]
record AllanFit(double white, double drift) {
  private static final int[] LAGS = {1, 2, 3, 4, 6, 8};
  private static final double LONGEST = 12;
  private static final int ENOUGH = 400;

  /// With fewer values a span is left out.
  private static final int FEW = 60;

  /// Points farther apart than their usual distance by more than this are left out.
  private static final double EVEN = 1.25;

  /// Of a normal distribution over its standard deviation: median of the absolute value.
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  private static final double LEAST_VARIANCE = 1e-4;

  /// Where a track is too short or too sparse to tell.
  private static final AllanFit UNKNOWN = new AllanFit(0.25, 0.05);

  static AllanFit of(Course course) {
    double interval = Math.max(1, usualInterval(course));
    double[] spans = new double[LAGS.length];
    double[] variances = new double[LAGS.length];
    int n = 0;
    for (int lag : LAGS) {
      double span = lag * interval;
      double median = span <= LONGEST ? medianBend(course, lag, span) : 0;
      if (median > 0) {
        double sigma = 2 * median / MEDIAN_OF_NORMAL;
        spans[n] = span;
        variances[n++] = Math.max(LEAST_VARIANCE, sigma * sigma);
      }
    }
    return n < 2 ? UNKNOWN : fit(new NoiseFit(spans, variances, n).solve());
  }

  private static AllanFit fit(double[] solution) {
    return new AllanFit(solution[0], solution[1]);
  }

  private static double usualInterval(Course course) {
    var intervals = new Histogram(0.1, 700);
    for (int i = 1; i < course.size; i++) {
      intervals.add(course.time[i] - course.time[i - 1]);
    }
    return Math.floor(10 * intervals.median()) / 10;
  }

  /// 0 where too few points tell.
  private static double medianBend(Course course, int lag, double span) {
    var bends = new Histogram(0.01, 2000);
    var bend = new Bend(course);
    int stride = Math.max(1, course.size / ENOUGH);
    for (int i = 2 * lag; i < course.size; ) {
      if (i - 2 * lag < course.legStart[i]) {
        i++;
        continue;
      }
      bend.measure(i, lag);
      if (bend.span <= 2 * EVEN * span) {
        bends.add(bend.east);
        bends.add(bend.north);
      }
      i += stride;
    }
    return bends.count() < FEW ? 0 : bends.median();
  }
}

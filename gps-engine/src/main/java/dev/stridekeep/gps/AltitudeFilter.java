package dev.stridekeep.gps;

/// Smooths altitudes over time, and judges how far they can be trusted.
///
/// Smoothing is an exponential mean run forwards and backwards, whose mean has no lag.
final class AltitudeFilter {
  /// Time constant of the exponential mean, [s].
  private static final double TIME_CONSTANT = 2;

  /// Distance of the points that an altitude is held against, to judge its noise, [s].
  private static final double SPAN = 12;

  /// Up to this wander the altitude is as calm as a barometer's, whose error drifts by about 0.1
  /// m/sqrt(s), [m].
  private static final double CALM = 0.4;

  /// From this wander on it is as uneasy as that of satellites alone, whose error sways by several
  /// metres within minutes, [m].
  private static final double UNEASY = 0.55;

  /// On long courses every second, third or fourth altitude is enough.
  private static final int ENOUGH = 1000;

  private static final int LONGEST_STRIDE = 4;

  private static final double CALM_THRESHOLD = 3;
  private static final double UNEASY_THRESHOLD = 12;

  private final double[] time;
  private final int[] known;
  private final double[] altitude;

  /// @param known the points that have an altitude, at least one
  /// @param altitude of all points, [m]
  AltitudeFilter(double[] time, int[] known, double[] altitude) {
    this.time = time;
    this.known = known;
    this.altitude = altitude;
  }

  /// A change of altitude that is more than noise, [m].
  ///
  /// @param aligned whether each place's altitude is a mean over visits: two of them halve the
  ///     variance
  double threshold(boolean aligned) {
    double unease = Math.max(0, Math.min(1, (wander() - CALM) / (UNEASY - CALM)));
    double once = CALM_THRESHOLD + unease * (UNEASY_THRESHOLD - CALM_THRESHOLD);
    return aligned ? Math.max(CALM_THRESHOLD, once / Math.sqrt(2)) : once;
  }

  /// Median distance of an altitude from the line between those [#SPAN] before and after, [m].
  private double wander() {
    var histogram = new Histogram(0.05, 400);
    int before = 0;
    int after = 0;
    int n = known.length;
    int stride = Math.min(LONGEST_STRIDE, 1 + n / ENOUGH);
    for (int k = 0; k < n; k += stride) {
      double t = time[known[k]];
      while (before + 1 < k && t - time[known[before + 1]] >= SPAN) {
        before++;
      }
      while (after < n - 1 && time[known[after]] - t < SPAN) {
        after++;
      }
      double back = t - time[known[before]];
      double on = time[known[after]] - t;
      if (Math.min(back, on) >= SPAN && Math.max(back, on) <= 2 * SPAN) {
        double line = (altitude[known[before]] * on + altitude[known[after]] * back) / (back + on);
        histogram.add(Math.abs(altitude[known[k]] - line));
      }
    }
    return histogram.median();
  }

  /// Replaces the altitudes by smoothed ones.
  void smooth() {
    smooth(time, known, altitude, TIME_CONSTANT);
  }

  /// The mean of an exponential mean run forwards and one run backwards, alike either way.
  ///
  /// @param at the points to take, at least one
  /// @param values of all points, those at `at` are replaced
  /// @param constant time constant, [s]
  static void smooth(double[] time, int[] at, double[] values, double constant) {
    int last = at.length - 1;
    double[] forward = new double[at.length];
    double[] backward = new double[at.length];
    forward[0] = values[at[0]];
    backward[last] = values[at[last]];
    // Side by side: each pass waits for its own last value.
    for (int k = 1, m = last - 1; k <= last; k++, m--) {
      double before = weight(time[at[k]] - time[at[k - 1]], constant);
      forward[k] = forward[k - 1] + before * (values[at[k]] - forward[k - 1]);
      double after = weight(time[at[m + 1]] - time[at[m]], constant);
      backward[m] = backward[m + 1] + after * (values[at[m]] - backward[m + 1]);
    }
    for (int k = 0; k <= last; k++) {
      values[at[k]] = (forward[k] + backward[k]) / 2;
    }
  }

  /// Weight of a new value against the mean so far, across a step in time.
  private static double weight(double dt, double constant) {
    return dt / (dt + constant);
  }
}

package dev.stridekeep.gps;

/// Smooths altitudes over time, and judges how far they can be trusted.
///
/// Smoothing is an exponential mean run forwards and backwards, whose mean has no lag.
final class AltitudeFilter {
  /// Time constant of the exponential mean, [s].
  private static final double TIME_CONSTANT = 3;

  /// Distance of the points that an altitude is held against, to judge its noise, [s].
  private static final double SPAN = 12;

  /// Up to this wander the altitude is as calm as a barometer's, [m].
  private static final double CALM = 0.4;

  /// From this wander on it is as uneasy as that of satellites alone, [m].
  private static final double UNEASY = 0.6;

  private static final double CALM_THRESHOLD = 2;
  private static final double UNEASY_THRESHOLD = 6;

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
  double threshold() {
    double unease = Math.max(0, Math.min(1, (wander() - CALM) / (UNEASY - CALM)));
    return CALM_THRESHOLD + unease * (UNEASY_THRESHOLD - CALM_THRESHOLD);
  }

  /// Median distance of an altitude from the line between those [#SPAN] before and after, [m].
  private double wander() {
    var histogram = new Histogram(0.05, 400);
    int before = 0;
    int after = 0;
    int n = known.length;
    for (int k = 0; k < n; k++) {
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
    int n = known.length;
    double[] forward = new double[n];
    double mean = altitude[known[0]];
    forward[0] = mean;
    for (int k = 1; k < n; k++) {
      mean += weight(k) * (altitude[known[k]] - mean);
      forward[k] = mean;
    }
    mean = altitude[known[n - 1]];
    altitude[known[n - 1]] = (forward[n - 1] + mean) / 2;
    for (int k = n - 2; k >= 0; k--) {
      mean += weight(k + 1) * (altitude[known[k]] - mean);
      altitude[known[k]] = (forward[k] + mean) / 2;
    }
  }

  /// Weight of a new altitude against the mean so far, across the step that ends at `k`.
  private double weight(int k) {
    double dt = time[known[k]] - time[known[k - 1]];
    return dt / (dt + TIME_CONSTANT);
  }
}

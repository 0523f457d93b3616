package dev.stridekeep.gps;

/// How far the positions of a course jitter from point to point.
///
/// The level comes from the track itself: the distance of a point from the straight line between
/// its neighbours, whose median under white noise sigma per axis is known. That part of the error
/// is
/// what lengthens a track and what a smoother can take away; the slow part of the error it cannot,
/// and the accuracy that a device states is mostly that. Stated accuracies say which points are
/// worse than others.
final class NoiseModel {
  static double level = 1.0;
  static double floor = 0.3;
  static double fallback = 1.0;
  static double ceiling = 6;

  /// Neighbours farther apart say nothing of jitter: the runner may have turned, [s].
  private static final double LONGEST_SPAN = 4;

  private static final int FEW = 30;

  /// Median of |e| for a normal e with standard deviation 1.
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  private final double sigma;
  private final double usualAccuracy;
  private final double[] accuracy;

  private NoiseModel(double sigma, double usualAccuracy, double[] accuracy) {
    this.sigma = sigma;
    this.usualAccuracy = usualAccuracy;
    this.accuracy = accuracy;
  }

  static NoiseModel of(Course course) {
    var jitter = new Histogram(0.01, 2000);
    var stated = new Histogram(0.5, 400);
    for (int i = 0; i < course.size; i++) {
      if (course.accuracy[i] >= 0) {
        stated.add(course.accuracy[i]);
      }
      if (i > 1 && !course.legStart[i] && !course.legStart[i - 1]) {
        addJitter(course, i, jitter);
      }
    }
    double seen = jitter.count() < FEW ? fallback : level * jitter.median() / MEDIAN_OF_NORMAL;
    return new NoiseModel(
        Math.max(floor, Math.min(ceiling, seen)), stated.median(), course.accuracy);
  }

  private static void addJitter(Course course, int i, Histogram jitter) {
    double span = course.time[i] - course.time[i - 2];
    if (span > LONGEST_SPAN) {
      return;
    }
    double w = (course.time[i - 1] - course.time[i - 2]) / span;
    double gain = Math.sqrt(1 + w * w + (1 - w) * (1 - w));
    LocalRuler ruler = LocalRuler.at(course.lat[i - 1]);
    double dy = residual(course.lat, i, w) * ruler.metresPerDegreeNorth(course.lat[i - 1]);
    double dx = residual(course.lng, i, w) * ruler.metresPerDegreeEast(course.lat[i - 1]);
    jitter.add(Math.abs(dy) / gain);
    jitter.add(Math.abs(dx) / gain);
  }

  private static double residual(double[] degrees, int i, double w) {
    double back = LocalRuler.wrapped(degrees[i - 1] - degrees[i - 2]);
    return back - w * LocalRuler.wrapped(degrees[i] - degrees[i - 2]);
  }

  /// Variance of the jitter of a point per axis, [m^2].
  double variance(int i) {
    double ratio = accuracy[i] > 0 && usualAccuracy > 0 ? accuracy[i] / usualAccuracy : 1;
    double s = sigma * Math.max(0.7, Math.min(5, ratio));
    return s * s;
  }
}

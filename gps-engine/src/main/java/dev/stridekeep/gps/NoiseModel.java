package dev.stridekeep.gps;

/// How far the positions of a course jitter around the way.
///
/// The level comes from the track itself: the distance of a point from the straight line between
/// the points [#LAG] before and after it, whose median under white noise sigma per axis is known.
/// Over these few seconds most ways are straight, so that what is seen is error. It is this part of
/// the error that lengthens a track and that a smoother can take away; most of the accuracy that a
/// device states is slow error, which it cannot. Stated accuracies say which points are worse than
/// others.
final class NoiseModel {
  private static final int LAG = 3;

  /// Points farther apart say nothing of jitter: the runner may have turned, [s].
  private static final double LONGEST_SPAN = 7;

  /// With fewer differences than this the level is [#UNKNOWN].
  private static final int FEW = 30;

  /// Sparse tracks: little noise, for their points stand for turns, [m].
  private static final double UNKNOWN = 0.5;

  private static final double LEAST = 0.3;
  private static final double MOST = 6;

  /// Error grows from second to second, so that white noise of the same jitter must be stronger.
  /// Chosen on simulated runs of known length with correlated error.
  private static final double CORRELATION = 2;

  /// Median of |e| for a normal e with standard deviation 1.
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  private static final double LEAST_RATIO = 0.7;
  private static final double MOST_RATIO = 10;

  private final double sigma;
  private final double usualAccuracy;
  private final double[] accuracy;

  private NoiseModel(double sigma, double usualAccuracy, double[] accuracy) {
    this.sigma = sigma;
    this.usualAccuracy = usualAccuracy;
    this.accuracy = accuracy;
  }

  static NoiseModel of(Course course) {
    var stated = new Histogram(0.5, 400);
    for (double accuracy : course.accuracy) {
      if (accuracy >= 0) {
        stated.add(accuracy);
      }
    }
    return new NoiseModel(level(course), stated.median(), course.accuracy);
  }

  private static double level(Course course) {
    var jitter = new Histogram(0.01, 2000);
    int leg = 0;
    for (int i = 0; i < course.size; i++) {
      leg = course.legStart[i] ? i : leg;
      if (i - 2 * LAG >= leg && course.time[i] - course.time[i - 2 * LAG] <= LONGEST_SPAN) {
        addJitter(course, i, jitter);
      }
    }
    if (jitter.count() < FEW) {
      return UNKNOWN;
    }
    double seen = CORRELATION * jitter.median() / MEDIAN_OF_NORMAL;
    return Math.max(LEAST, Math.min(MOST, seen));
  }

  /// @param i the last of the three points
  private static void addJitter(Course course, int i, Histogram jitter) {
    int middle = i - LAG;
    int first = middle - LAG;
    double span = course.time[i] - course.time[first];
    double w = (course.time[middle] - course.time[first]) / span;
    double gain = Math.sqrt(1 + w * w + (1 - w) * (1 - w));
    double lat = course.lat[middle];
    LocalRuler ruler = LocalRuler.at(lat);
    double dy = lat - course.lat[first] - w * (course.lat[i] - course.lat[first]);
    double dx =
        LocalRuler.wrapped(course.lng[middle] - course.lng[first])
            - w * LocalRuler.wrapped(course.lng[i] - course.lng[first]);
    jitter.add(Math.abs(dy * ruler.metresPerDegreeNorth(lat)) / gain);
    jitter.add(Math.abs(dx * ruler.metresPerDegreeEast(lat)) / gain);
  }

  /// Variance of the noise of a point per axis, [m^2].
  double variance(int i) {
    double ratio = accuracy[i] > 0 && usualAccuracy > 0 ? accuracy[i] / usualAccuracy : 1;
    double s = sigma * Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio));
    return s * s;
  }
}

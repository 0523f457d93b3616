package dev.stridekeep.gps;

/// The noise of the positions of a course, estimated from the course itself.
///
/// **Level.** Where points are close in time, the jitter: how far a point lies from the straight
/// line between the points [#LAG] before and after it, whose median under white noise is known.
/// Over these few seconds most ways are straight, so that what is seen is error; as the error of a
/// receiver grows from second to second, the white noise that stands for it is [#CORRELATION] times
/// as strong. A watch that filters its positions itself has little jitter and is hardly smoothed.
/// Where points are sparse, turns look like jitter, and [AllanFit] tells white noise and drift from
/// the acceleration of the runner.
///
/// **Stretches.** The level goes up and down along the run as the jitter does over about three
/// minutes around a point, drawn towards the whole run where there are few points: its variance
/// goes with the jitter and not with its square, half-way between the run and the stretch. Stated
/// accuracies say which points are worse than others; most of the accuracy that a device states is
/// slow error, which lengthens no track.
final class NoiseModel {
  private static final int LAG = 3;

  /// Points farther apart say nothing of jitter: the runner may have turned, [s].
  private static final double LONGEST_SPAN = 7;

  /// With fewer differences than this, or than one for each point, the track is sparse.
  private static final int FEW = 30;

  private static final double LEAST = 0.3;
  private static final double MOST = 6;

  /// Chosen on simulated runs of known length with correlated error; 1.8 to 2.5 does as well.
  private static final double CORRELATION = 2;

  /// Median of |e| for a normal e with standard deviation 1.
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  /// Of the difference of a point from the mean of two others, over that of a point.
  private static final double GAIN = 1.2247448713915890;

  private static final double LEAST_RATIO = 0.7;
  private static final double MOST_RATIO = 10;

  private static final double LEAST_WHITE = 0.05;
  private static final double LEAST_DRIFT = 0.03;

  private final double white;
  private final double drift;
  private final AllanFit fit;
  private final double[] ratio;

  private NoiseModel(double white, double drift, AllanFit fit, double[] ratio) {
    this.white = white;
    this.drift = drift;
    this.fit = fit;
    this.ratio = ratio;
  }

  static NoiseModel of(Course course) {
    var fit = AllanFit.of(course);
    var dense = new Jitter(course, LAG, LONGEST_SPAN);
    boolean sparse = dense.count() < Math.max(FEW, course.size);
    double[] ratio = sparse ? new Jitter(course, 1, Course.LEG_GAP).stretches() : dense.stretches();
    rate(course, ratio);
    if (sparse) {
      double white = Math.max(LEAST_WHITE, fit.white());
      return new NoiseModel(white, Math.max(LEAST_DRIFT, fit.drift()), fit, ratio);
    }
    double seen = CORRELATION * dense.median() / (MEDIAN_OF_NORMAL * GAIN);
    double sigma = Math.max(LEAST, Math.min(MOST, seen));
    return new NoiseModel(sigma * sigma, 0, fit, ratio);
  }

  /// Multiplies in what the device states of single points.
  private static void rate(Course course, double[] ratio) {
    var stated = new Histogram(0.5, 400);
    for (double accuracy : course.accuracy) {
      if (accuracy >= 0) {
        stated.add(accuracy);
      }
    }
    double usual = stated.median();
    for (int i = 0; i < ratio.length && usual > 0; i++) {
      if (course.accuracy[i] > 0) {
        double r = course.accuracy[i] / usual;
        r = Math.max(LEAST_RATIO, Math.min(MOST_RATIO, r));
        ratio[i] *= r * r;
      }
    }
  }

  /// Variance of the white noise of a point per axis, [m^2].
  double white(int i) {
    return white * ratio[i];
  }

  /// What the error adds to its variance in a second, per axis, [m^2/s].
  double drift(int i) {
    return drift * ratio[i];
  }

  /// How far the position of a standing runner is likely to get, per axis, [m].
  double wander(int i, double seconds) {
    double variance =
        Math.max(LEAST_WHITE, fit.white()) + seconds * Math.max(LEAST_DRIFT, fit.drift());
    return Math.sqrt(variance * ratio[i]);
  }
}

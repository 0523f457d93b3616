package dev.stridekeep.gps;

/// Smooths the positions of a course, leg by leg, and measures the steps of the runner along it.
///
/// The noise of the receiver is taken from the track itself, for each stretch of it ([NoiseModel]),
/// and a [RtsFilter] takes it away. Points far from the smoothed line lose weight, the farther the
/// more as under a Student t with [#FREEDOM] degrees of freedom, and the stretch around them is
/// smoothed again, up to [#ROUNDS] times, so that bursts of multipath neither pull the line nor
/// raise the noise of the points around them. Weight is lost from nothing at [#OUTLIER] on, without
/// a step: a point just inside or outside makes no difference, so a run is as long the other way
/// round.
///
/// Two errors of length remain. A smoother takes part of the corners away with the noise; and what
/// it leaves of the noise lengthens. Given all points, a step of the runner is normal with mean d
/// and variance s^2 per axis, and its mean length is close to d + s^2/(2d), the mean of a Rice
/// distribution for s << d. So each step is lengthened by s^2/(2d), where s^2 is the variance that
/// the smoother states for its speed, times dt^2, and as far as the innovations of the leg bear it
/// out ([RtsFilter#surprise]): on a clean and even track nothing is added. Below [#USUAL_SPEED] the
/// term fades as the square of the speed, as acceleration does.
///
/// Sources: Rice, Bell Syst. Tech. J. 24 (1945) 46; Ranacher et al., IJGIS 30 (2016) 316: why noise
/// lengthens a path; Lange, Little, Taylor, JASA 84 (1989) 881: the weights of the t distribution.
final class Smoother {
  private static final double FREEDOM = 4;

  /// A squared residual over the noise variance beyond which a point loses weight.
  private static final double OUTLIER = 8;

  private static final int ROUNDS = 4;

  /// So many points from an outlier it is no longer felt: the smoother looks at a few seconds.
  private static final int REACH = 20;

  /// [m/s].
  private static final double USUAL_SPEED = 2;

  /// Closer to a pole than this holds, a degree of longitude is taken to be this long, [m].
  private static final double LEAST_EAST = 1;

  private final Course course;
  private final NoiseModel noise;
  private final RtsFilter filter;

  private Smoother(Course course, NoiseModel noise) {
    this.course = course;
    this.noise = noise;
    filter = new RtsFilter(course.size);
  }

  /// Replaces the positions of a course by the smoothed ones and notes the lengths of its segments
  /// within the legs.
  static void smooth(Course course, NoiseModel noise) {
    var smoother = new Smoother(course, noise);
    for (int start = 0; start < course.size; ) {
      int end = course.legEnd(start);
      if (end - start > 2) {
        smoother.leg(start, end - start);
      }
      start = end;
    }
  }

  private void leg(int start, int n) {
    read(start, n);
    filter.run(0, n, n);
    for (int round = 0; round < ROUNDS && smoothAgain(start, n); round++) {}
    write(start, n);
  }

  /// Unrolls the leg onto a plane, step by step, so that every step keeps its length wherever the
  /// leg leads.
  private void read(int start, int n) {
    double east = 0;
    double north = 0;
    for (int k = 0; k < n; k++) {
      int i = start + k;
      if (k > 0) {
        double middle = (course.lat[i] + course.lat[i - 1]) / 2;
        LocalRuler ruler = LocalRuler.at(middle);
        east +=
            LocalRuler.wrapped(course.lng[i] - course.lng[i - 1])
                * ruler.metresPerDegreeEast(middle);
        north += (course.lat[i] - course.lat[i - 1]) * ruler.metresPerDegreeNorth(middle);
        filter.dt[k] = course.time[i] - course.time[i - 1];
      }
      filter.x[k] = east;
      filter.y[k] = north;
      filter.white[k] = noise.white(i);
      filter.drift[k] = noise.drift(i);
    }
  }

  /// Smooths the stretches around outliers again; false where there are none.
  private boolean smoothAgain(int start, int n) {
    int done = 0;
    for (int k = 0; k < n; k++) {
      if (isOutlier(start, k)) {
        int from = Math.max(done, k - REACH);
        int last = k;
        for (int next = k + 1; next < n && next <= last + 2 * REACH; next++) {
          last = isOutlier(start, next) ? next : last;
        }
        done = Math.min(n, last + REACH + 1);
        reweigh(start, from, done);
        filter.run(from, done, n);
        k = done;
      }
    }
    return done > 0;
  }

  private boolean isOutlier(int start, int k) {
    return squaredResidual(k) > OUTLIER * noise.white(start + k);
  }

  /// The farther a point lies from the smoothed line, the more noise it is given.
  private void reweigh(int start, int from, int to) {
    for (int k = from; k < to; k++) {
      double usual = noise.white(start + k);
      double excess = squaredResidual(k) - OUTLIER * usual;
      filter.white[k] = usual + Math.max(0, excess) / (FREEDOM + 2);
    }
  }

  private double squaredResidual(int k) {
    double ex = filter.x[k] - filter.smoothX[k];
    double ey = filter.y[k] - filter.smoothY[k];
    return ex * ex + ey * ey;
  }

  private void write(int start, int n) {
    for (int k = 0; k < n; k++) {
      int i = start + k;
      double lat = course.lat[i];
      LocalRuler ruler = LocalRuler.at(lat);
      double east = Math.max(ruler.metresPerDegreeEast(lat), LEAST_EAST);
      double north = ruler.metresPerDegreeNorth(lat);
      double shiftNorth = (filter.smoothY[k] - filter.y[k]) / north;
      double shiftEast = (filter.smoothX[k] - filter.x[k]) / east;
      course.lat[i] = Math.max(-90, Math.min(90, lat + shiftNorth));
      course.lng[i] = LocalRuler.wrapped(course.lng[i] + Math.max(-180, Math.min(180, shiftEast)));
    }
    measure(start, n);
  }

  /// Notes the lengths of the steps. No leg may be shorter than the distance of its ends, as a
  /// short leg can come out that tells the runner badly from the error; it is stretched.
  private void measure(int start, int n) {
    double trust = Math.min(1, filter.surprise(n));
    double sum = 0;
    for (int k = 1; k < n; k++) {
      double metres = length(k, trust);
      course.length[start + k] = metres;
      sum += metres;
    }
    double x = filter.smoothX[n - 1] - filter.smoothX[0];
    double y = filter.smoothY[n - 1] - filter.smoothY[0];
    double ends = Math.sqrt(x * x + y * y);
    if (sum > 0 && ends > sum) {
      for (int k = 1; k < n; k++) {
        course.length[start + k] *= ends / sum;
      }
    }
  }

  /// @param trust how far the correction for what is left of the noise is borne out, 0 to 1
  private double length(int k, double trust) {
    double square = filter.stepX[k] * filter.stepX[k] + filter.stepY[k] * filter.stepY[k];
    if (square == 0) {
      return 0;
    }
    double t = filter.dt[k];
    double speedVariance = Math.min(filter.speedVariance[k - 1], filter.speedVariance[k]);
    double fading = Math.min(t * t, square / (USUAL_SPEED * USUAL_SPEED));
    double variance = trust * speedVariance * fading;
    return Math.sqrt(square) + variance / (2 * Math.sqrt(square + variance));
  }
}

package dev.stridekeep.gps;

/// Smooths the positions of a course, leg by leg: a Kalman filter with a constant-velocity model
/// and white acceleration noise, followed by the backward pass of Rauch, Tung and Striebel.
///
/// East and north are independent and have the same noise, so they share one covariance. State per
/// axis [p, u]; F = [[1, dt], [0, 1]]; Q = q [[dt^3/3, dt^2/2], [dt^2/2, dt]]; R = sigma^2. Points
/// that lie far from the smoothed line lose weight as under a Student t with
/// [#FREEDOM] degrees of freedom, and the leg is smoothed once more.
///
/// Sources: Bar-Shalom, Li, Kirubarajan, Estimation with Applications to Tracking and Navigation
/// (2001), ch. 6; Rauch, Tung, Striebel, AIAA J. 3 (1965) 1445.
final class Smoother {
  /// Power spectral density of the acceleration, [m^2/s^3].
  private static final double Q = 0.3;

  private static final double FREEDOM = 4;

  /// A squared residual over the noise variance that calls for a second pass.
  private static final double OUTLIER = 16;

  /// Uncertainty of the speed at the start of a leg, per axis, [(m/s)^2].
  private static final double START_SPEED_VARIANCE = 16;

  private final double[] x;
  private final double[] y;
  private final double[] dt;
  private final double[] noise;
  private final double[] state;
  private final double[] covariance;
  private final double[] smoothX;
  private final double[] smoothY;

  Smoother(int capacity) {
    x = new double[capacity];
    y = new double[capacity];
    dt = new double[capacity];
    noise = new double[capacity];
    state = new double[4 * capacity];
    covariance = new double[3 * capacity];
    smoothX = new double[capacity];
    smoothY = new double[capacity];
  }

  /// Replaces the positions of a course by the smoothed ones.
  static void smooth(Course course, NoiseModel noise) {
    var smoother = new Smoother(course.size);
    for (int start = 0; start < course.size; ) {
      int end = course.legEnd(start);
      if (end - start > 2) {
        smoother.leg(course, noise, start, end);
      }
      start = end;
    }
  }

  private void leg(Course course, NoiseModel model, int start, int end) {
    int n = end - start;
    double lat0 = course.lat[start];
    double lng0 = course.lng[start];
    LocalRuler ruler = LocalRuler.at(lat0);
    double east = Math.max(ruler.metresPerDegreeEast(lat0), 1);
    double north = ruler.metresPerDegreeNorth(lat0);
    for (int k = 0; k < n; k++) {
      int i = start + k;
      x[k] = LocalRuler.wrapped(course.lng[i] - lng0) * east;
      y[k] = (course.lat[i] - lat0) * north;
      dt[k] = k == 0 ? 0 : course.time[i] - course.time[i - 1];
      noise[k] = model.variance(i);
    }
    forward(n);
    backward(n);
    if (reweigh(n)) {
      forward(n);
      backward(n);
    }
    for (int k = 0; k < n; k++) {
      course.lat[start + k] = Math.max(-90, Math.min(90, lat0 + smoothY[k] / north));
      course.lng[start + k] = LocalRuler.wrapped(lng0 + smoothX[k] / east);
    }
  }

  private void forward(int n) {
    double px = x[0];
    double py = y[0];
    double ux = 0;
    double uy = 0;
    double a = noise[0];
    double b = 0;
    double c = START_SPEED_VARIANCE;
    for (int k = 0; ; k++) {
      int s = 4 * k;
      state[s] = px;
      state[s + 1] = ux;
      state[s + 2] = py;
      state[s + 3] = uy;
      covariance[3 * k] = a;
      covariance[3 * k + 1] = b;
      covariance[3 * k + 2] = c;
      if (k == n - 1) {
        return;
      }
      double t = dt[k + 1];
      px += ux * t;
      py += uy * t;
      a += t * (2 * b + t * c) + Q * t * t * t / 3;
      b += t * c + Q * t * t / 2;
      c += Q * t;
      double r = noise[k + 1];
      double kp = a / (a + r);
      double ku = b / (a + r);
      double ex = x[k + 1] - px;
      double ey = y[k + 1] - py;
      px += kp * ex;
      py += kp * ey;
      ux += ku * ex;
      uy += ku * ey;
      c -= ku * b;
      a *= 1 - kp;
      b *= 1 - kp;
    }
  }

  private void backward(int n) {
    int s = 4 * (n - 1);
    double px = state[s];
    double ux = state[s + 1];
    double py = state[s + 2];
    double uy = state[s + 3];
    smoothX[n - 1] = px;
    smoothY[n - 1] = py;
    for (int k = n - 2; k >= 0; k--) {
      double t = dt[k + 1];
      double a = covariance[3 * k];
      double b = covariance[3 * k + 1];
      double c = covariance[3 * k + 2];
      double a1 = a + t * (2 * b + t * c) + Q * t * t * t / 3;
      double b1 = b + t * c + Q * t * t / 2;
      double c1 = c + Q * t;
      double scale = 1 / (a1 * c1 - b1 * b1);
      double ab = a + b * t;
      double bc = b + c * t;
      double g00 = (ab * c1 - b * b1) * scale;
      double g01 = (b * a1 - ab * b1) * scale;
      double g10 = (bc * c1 - c * b1) * scale;
      double g11 = (c * a1 - bc * b1) * scale;
      s -= 4;
      double dpx = px - (state[s] + t * state[s + 1]);
      double dux = ux - state[s + 1];
      double dpy = py - (state[s + 2] + t * state[s + 3]);
      double duy = uy - state[s + 3];
      px = state[s] + g00 * dpx + g01 * dux;
      ux = state[s + 1] + g10 * dpx + g11 * dux;
      py = state[s + 2] + g00 * dpy + g01 * duy;
      uy = state[s + 3] + g10 * dpy + g11 * duy;
      smoothX[k] = px;
      smoothY[k] = py;
    }
  }

  /// Gives points far from the smoothed line more noise; false where there are none.
  private boolean reweigh(int n) {
    boolean outliers = false;
    for (int k = 0; k < n; k++) {
      outliers |= squaredResidual(k) > OUTLIER;
    }
    if (outliers) {
      for (int k = 0; k < n; k++) {
        noise[k] *= (FREEDOM + squaredResidual(k)) / (FREEDOM + 2);
      }
    }
    return outliers;
  }

  private double squaredResidual(int k) {
    double ex = x[k] - smoothX[k];
    double ey = y[k] - smoothY[k];
    return (ex * ex + ey * ey) / noise[k];
  }
}

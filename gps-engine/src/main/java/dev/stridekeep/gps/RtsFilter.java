package dev.stridekeep.gps;

/// Kalman filter with the backward pass of Rauch, Tung and Striebel over one leg, in local metres.
///
/// East and north are independent and have the same noise, so they share one covariance. State per
/// axis [p, u]: the place that the receiver sees and the speed of the runner; F = [[1, dt], [0,
/// 1]];
/// Q = q [[dt^3/3, dt^2/2], [dt^2/2, dt]] + [[drift dt, 0], [0, 0]]; R = white. The second part of
/// Q
/// lets the place wander without the runner: it is the slow error of the receiver, a random walk
/// over times shorter than its correlation. The backward pass tells how much of each step was that
/// wandering, E[w | all] = drift dt P^-1 (x_smooth - x_predicted), first row; the rest is the step
/// of the runner.
///
/// Sources: Bar-Shalom, Li, Kirubarajan, Estimation with Applications to Tracking and Navigation
/// (2001), ch. 6; Rauch, Tung, Striebel, AIAA J. 3 (1965) 1445.
final class RtsFilter {
  /// Power spectral density of the acceleration, wide enough to follow corners, [m^2/s^3].
  static final double Q = 0.3;

  /// Uncertainty of the speed at the start of a leg, per axis, [(m/s)^2].
  private static final double START_SPEED_VARIANCE = 16;

  /// Measured positions, [m].
  final double[] x;

  final double[] y;

  /// Since the point before, [s].
  final double[] dt;

  /// Variance of the measurement per axis, [m^2].
  final double[] white;

  /// Wandering of the receiver's error per axis, [m^2/s].
  final double[] drift;

  final double[] smoothX;
  final double[] smoothY;

  /// Step of the runner since the point before, [m].
  final double[] stepX;

  final double[] stepY;

  /// Variance of the smoothed speed per axis, [(m/s)^2].
  final double[] speedVariance;

  /// Mean of the squared innovations over the variance expected of them: 1 where the model fits, 0
  /// where the track is as straight and even as if nobody ran.
  double surprise;

  private final double[] state;
  private final double[] covariance;

  RtsFilter(int capacity) {
    x = new double[capacity];
    y = new double[capacity];
    dt = new double[capacity];
    white = new double[capacity];
    drift = new double[capacity];
    smoothX = new double[capacity];
    smoothY = new double[capacity];
    stepX = new double[capacity];
    stepY = new double[capacity];
    speedVariance = new double[capacity];
    state = new double[4 * capacity];
    covariance = new double[3 * capacity];
  }

  /// Smooths the first `n` points, 1 at least.
  void run(int n) {
    forward(n);
    backward(n);
  }

  private void forward(int n) {
    double px = x[0];
    double py = y[0];
    double ux = 0;
    double uy = 0;
    double a = white[0];
    double b = 0;
    double c = START_SPEED_VARIANCE;
    double squares = 0;
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
        surprise = n > 1 ? squares / (2 * (n - 1)) : 0;
        return;
      }
      double t = dt[k + 1];
      px += ux * t;
      py += uy * t;
      a += t * (2 * b + t * c + drift[k + 1]) + Q * t * t * t / 3;
      b += t * c + Q * t * t / 2;
      c += Q * t;
      double gain = 1 / (a + white[k + 1]);
      double kp = a * gain;
      double ku = b * gain;
      double ex = x[k + 1] - px;
      double ey = y[k + 1] - py;
      squares += (ex * ex + ey * ey) * gain;
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
    double pb = covariance[3 * n - 2];
    double pc = covariance[3 * n - 1];
    double pa = covariance[3 * n - 3];
    smoothX[n - 1] = px;
    smoothY[n - 1] = py;
    speedVariance[n - 1] = pc;
    for (int k = n - 2; k >= 0; k--) {
      double t = dt[k + 1];
      double a = covariance[3 * k];
      double b = covariance[3 * k + 1];
      double c = covariance[3 * k + 2];
      double wander = drift[k + 1] * t;
      double a1 = a + t * (2 * b + t * c) + Q * t * t * t / 3 + wander;
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
      double share = wander * scale;
      double nextX = px;
      double nextY = py;
      px = state[s] + g00 * dpx + g01 * dux;
      ux = state[s + 1] + g10 * dpx + g11 * dux;
      py = state[s + 2] + g00 * dpy + g01 * duy;
      uy = state[s + 3] + g10 * dpy + g11 * duy;
      stepX[k + 1] = nextX - px - share * (c1 * dpx - b1 * dux);
      stepY[k + 1] = nextY - py - share * (c1 * dpy - b1 * duy);
      double da = pa - a1;
      double db = pb - b1;
      double dc = pc - c1;
      pa = a + g00 * (g00 * da + g01 * db) + g01 * (g00 * db + g01 * dc);
      pb = b + g10 * (g00 * da + g01 * db) + g11 * (g00 * db + g01 * dc);
      pc = c + g10 * (g10 * da + g11 * db) + g11 * (g10 * db + g11 * dc);
      smoothX[k] = px;
      smoothY[k] = py;
      speedVariance[k] = pc;
    }
  }
}

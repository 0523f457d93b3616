package dev.stridekeep.gps;

/// Kalman filter with the backward pass of Rauch, Tung and Striebel over one leg, in local metres.
///
/// East and north are independent and have the same noise, so they share one covariance. State per
/// axis [p, u]: the place that the receiver sees and the speed of the runner, with
///
///     F = [[1, dt], [0, 1]]
///     Q = q [[dt^3/3, dt^2/2], [dt^2/2, dt]] + [[drift dt, 0], [0, 0]]
///     R = white
///
/// The second part of Q lets the place wander without the runner: it is the slow error of the
/// receiver, a random walk over times shorter than its correlation. The backward pass tells how
/// much of each step was that wandering, the first row of E[w | all] = drift dt P^-1 (x_smooth -
/// x_predicted); the rest is the step of the runner.
///
/// After a run over the whole leg a window of it can be run again, with other noise, between the
/// states before and behind it, which stay as they are.
///
/// Sources: Bar-Shalom, Li, Kirubarajan, Estimation with Applications to Tracking and Navigation
/// (2001), ch. 6; Rauch, Tung, Striebel, AIAA J. 3 (1965) 1445.
final class RtsFilter {
  /// Power spectral density of the acceleration, wide enough to follow corners, [m^2/s^3].
  static final double Q = 0.3;

  private static final double Q_THIRD = Q / 3;

  /// Uncertainty of the speed at the start of a leg, per axis: nothing is known of it, as at the
  /// end of a leg run the other way round, [(m/s)^2].
  private static final double START_SPEED_VARIANCE = 1e5;

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

  /// Filtered place and speed, east and north, of each point.
  private final double[] state;

  /// Filtered variances of each point: place, place with speed, speed.
  private final double[] covariance;

  /// Smoothed speed, east and north, and variances: place, place with speed.
  private final double[] smoothed;

  /// Squared innovation of each point over the variance expected of it, both axes.
  private final double[] squares;

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
    smoothed = new double[4 * capacity];
    squares = new double[capacity];
  }

  /// Smooths the points `from` (inclusive) to `to` (exclusive) of the first `n`, 1 at least.
  void run(int from, int to, int n) {
    if (from == 0) {
      begin();
    }
    forward(Math.max(0, from - 1), to);
    backward(Math.max(0, from - 1), to, n);
  }

  /// Mean of the squared innovations of the first `n` points over the variance expected of them: 1
  /// where the model fits, 0 where the track is as straight and even as if nobody ran.
  double surprise(int n) {
    double sum = 0;
    for (int k = 1; k < n; k++) {
      sum += squares[k];
    }
    return n > 1 ? sum / (2 * (n - 1)) : 0;
  }

  private void begin() {
    state[0] = x[0];
    state[1] = 0;
    state[2] = y[0];
    state[3] = 0;
    covariance[0] = white[0];
    covariance[1] = 0;
    covariance[2] = START_SPEED_VARIANCE;
  }

  /// From the filtered state at `from` to the one before `to`.
  private void forward(int from, int to) {
    double px = state[4 * from];
    double ux = state[4 * from + 1];
    double py = state[4 * from + 2];
    double uy = state[4 * from + 3];
    double a = covariance[3 * from];
    double b = covariance[3 * from + 1];
    double c = covariance[3 * from + 2];
    for (int k = from + 1; k < to; k++) {
      double t = dt[k];
      px += ux * t;
      py += uy * t;
      a += t * (2 * b + t * c + drift[k]) + Q_THIRD * t * t * t;
      b += t * c + Q * t * t / 2;
      c += Q * t;
      double gain = 1 / (a + white[k]);
      double kp = a * gain;
      double ku = b * gain;
      double ex = x[k] - px;
      double ey = y[k] - py;
      squares[k] = (ex * ex + ey * ey) * gain;
      px += kp * ex;
      py += kp * ey;
      ux += ku * ex;
      uy += ku * ey;
      c -= ku * b;
      a *= 1 - kp;
      b *= 1 - kp;
      int s = 4 * k;
      state[s] = px;
      state[s + 1] = ux;
      state[s + 2] = py;
      state[s + 3] = uy;
      covariance[3 * k] = a;
      covariance[3 * k + 1] = b;
      covariance[3 * k + 2] = c;
    }
  }

  /// The last point of all is as smooth as it is filtered.
  private void end(int last) {
    smoothX[last] = state[4 * last];
    smoothY[last] = state[4 * last + 2];
    smoothed[4 * last] = state[4 * last + 1];
    smoothed[4 * last + 1] = state[4 * last + 3];
    smoothed[4 * last + 2] = covariance[3 * last];
    smoothed[4 * last + 3] = covariance[3 * last + 1];
    speedVariance[last] = covariance[3 * last + 2];
  }

  /// From the smoothed state at `to`, or the end, back to `from`.
  private void backward(int from, int to, int n) {
    if (to == n) {
      end(n - 1);
    }
    int next = Math.min(to, n - 1);
    double px = smoothX[next];
    double py = smoothY[next];
    double ux = smoothed[4 * next];
    double uy = smoothed[4 * next + 1];
    double pa = smoothed[4 * next + 2];
    double pb = smoothed[4 * next + 3];
    double pc = speedVariance[next];
    for (int k = next - 1; k >= from; k--) {
      double t = dt[k + 1];
      double a = covariance[3 * k];
      double b = covariance[3 * k + 1];
      double c = covariance[3 * k + 2];
      double wander = drift[k + 1] * t;
      double a1 = a + t * (2 * b + t * c) + Q_THIRD * t * t * t + wander;
      double b1 = b + t * c + Q * t * t / 2;
      double c1 = c + Q * t;
      double scale = 1 / (a1 * c1 - b1 * b1);
      double ab = a + b * t;
      double bc = b + c * t;
      double g00 = (ab * c1 - b * b1) * scale;
      double g01 = (b * a1 - ab * b1) * scale;
      double g10 = (bc * c1 - c * b1) * scale;
      double g11 = (c * a1 - bc * b1) * scale;
      int s = 4 * k;
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
      smoothed[s] = ux;
      smoothed[s + 1] = uy;
      smoothed[s + 2] = pa;
      smoothed[s + 3] = pb;
      speedVariance[k] = pc;
    }
  }
}

package dev.stridekeep.benchmarks.engines;

/// The peer of a whole analysis: a Kalman filter of constant velocity with white acceleration on
/// each axis, smoothed backwards after Rauch, Tung and Striebel, and the length of what comes out.
/// No cleaning, no gaps, no stops, no heights: the bare textbook.
final class KalmanRts {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double R = 3 * 3;
  private static final double Q = 0.3 * 0.3;

  private final double[] dt;
  private final double[] position;
  private final double[] velocity;

  /// Covariances after the measurement: position, both, velocity.
  private final double[] pp;

  private final double[] pv;
  private final double[] vv;

  /// @param dt time since the point before, [s]
  private KalmanRts(double[] dt) {
    int n = dt.length;
    this.dt = dt;
    position = new double[n];
    velocity = new double[n];
    pp = new double[n];
    pv = new double[n];
    vv = new double[n];
  }

  /// Length of the smoothed line, [m].
  static double length(double[] seconds, double[] lat, double[] lng) {
    double scale = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat[0]));
    double[] dt = new double[seconds.length];
    for (int i = 1; i < dt.length; i++) {
      dt[i] = Math.max(1e-3, seconds[i] - seconds[i - 1]);
    }
    double[] y = new KalmanRts(dt).smooth(lat, METRES_PER_DEGREE);
    double[] x = new KalmanRts(dt).smooth(lng, scale);
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum +=
          Math.sqrt((x[i] - x[i - 1]) * (x[i] - x[i - 1]) + (y[i] - y[i - 1]) * (y[i] - y[i - 1]));
    }
    return sum;
  }

  private double[] smooth(double[] degrees, double scale) {
    pp[0] = R;
    vv[0] = 25;
    for (int i = 1; i < dt.length; i++) {
      filter(i, (degrees[i] - degrees[0]) * scale);
    }
    for (int i = dt.length - 2; i >= 0; i--) {
      back(i);
    }
    return position;
  }

  private void filter(int i, double measured) {
    double t = dt[i];
    double p = position[i - 1] + t * velocity[i - 1];
    double v = velocity[i - 1];
    double a = pp[i - 1] + t * (2 * pv[i - 1] + t * vv[i - 1]) + Q * t * t * t / 3;
    double b = pv[i - 1] + t * vv[i - 1] + Q * t * t / 2;
    double c = vv[i - 1] + Q * t;
    double gainP = a / (a + R);
    double gainV = b / (a + R);
    position[i] = p + gainP * (measured - p);
    velocity[i] = v + gainV * (measured - p);
    pp[i] = (1 - gainP) * a;
    pv[i] = (1 - gainP) * b;
    vv[i] = c - gainV * b;
  }

  private void back(int i) {
    double t = dt[i + 1];
    double a = pp[i] + t * (2 * pv[i] + t * vv[i]) + Q * t * t * t / 3;
    double b = pv[i] + t * vv[i] + Q * t * t / 2;
    double c = vv[i] + Q * t;
    double det = a * c - b * b;
    double toP = pp[i] + t * pv[i];
    double toV = pv[i] + t * vv[i];
    double dp = position[i + 1] - (position[i] + t * velocity[i]);
    double dv = velocity[i + 1] - velocity[i];
    position[i] += ((toP * c - pv[i] * b) * dp + (pv[i] * a - toP * b) * dv) / det;
    velocity[i] += ((toV * c - vv[i] * b) * dp + (vv[i] * a - toV * b) * dv) / det;
  }
}

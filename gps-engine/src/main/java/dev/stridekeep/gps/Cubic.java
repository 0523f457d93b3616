package dev.stridekeep.gps;

/// A cubic polynomial through four points.
///
/// @param c0 coefficient of x^0, and so on up to c3
record Cubic(double c0, double c1, double c2, double c3) {
  private static final int NODES = 4;

  /// The Chebyshev nodes of -reach..reach: the places to sample a function at for an even error.
  static double[] nodes(double reach) {
    double[] x = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      x[i] = reach * StrictMath.cos(StrictMath.PI * (2 * i + 1) / (2 * NODES));
    }
    return x;
  }

  /// Newton's divided differences, multiplied out.
  static Cubic through(double[] x, double[] y) {
    double d01 = (y[1] - y[0]) / (x[1] - x[0]);
    double d12 = (y[2] - y[1]) / (x[2] - x[1]);
    double d23 = (y[3] - y[2]) / (x[3] - x[2]);
    double d012 = (d12 - d01) / (x[2] - x[0]);
    double d123 = (d23 - d12) / (x[3] - x[1]);
    double d = (d123 - d012) / (x[3] - x[0]);
    double pairs = x[0] * x[1] + x[0] * x[2] + x[1] * x[2];
    return new Cubic(
        y[0] - d01 * x[0] + d012 * x[0] * x[1] - d * x[0] * x[1] * x[2],
        d01 - d012 * (x[0] + x[1]) + d * pairs,
        d012 - d * (x[0] + x[1] + x[2]),
        d);
  }

  double at(double x) {
    return c0 + x * (c1 + x * (c2 + x * c3));
  }
}

package dev.stridekeep.gps;

/// Least squares with no negative coefficient: 6 R + 2 s T + 2/3 q T^3 against measured variances,
/// each weighed by its size. With three kinds of noise all seven sets are tried and the best kept.
final class NoiseFit {
  private static final int KINDS = 3;

  private final double[] spans;
  private final double[] variances;
  private final int n;

  /// @param n how many spans [s] and variances [m^2] there are, at least 2
  NoiseFit(double[] spans, double[] variances, int n) {
    this.spans = spans;
    this.variances = variances;
    this.n = n;
  }

  /// R, s and q, each >= 0.
  double[] solve() {
    double[] best = new double[KINDS];
    double least = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 1 << KINDS; set++) {
      double[] solution = new double[KINDS];
      if (Integer.bitCount(set) <= n && solve(set, solution) && misfit(solution) < least) {
        least = misfit(solution);
        best = solution;
      }
    }
    return best;
  }

  private static double effect(int kind, double span) {
    return switch (kind) {
      case 0 -> 6;
      case 1 -> 2 * span;
      default -> 2 * span * span * span / 3;
    };
  }

  private double misfit(double[] solution) {
    double sum = 0;
    for (int o = 0; o < n; o++) {
      double seen = 0;
      for (int kind = 0; kind < KINDS; kind++) {
        seen += solution[kind] * effect(kind, spans[o]);
      }
      double e = seen / variances[o] - 1;
      sum += e * e;
    }
    return sum;
  }

  /// Normal equations of the kinds in a set, by elimination; the others stay 0.
  ///
  /// @return whether no coefficient is negative
  private boolean solve(int set, double[] solution) {
    double[][] m = new double[KINDS][KINDS + 1];
    for (int p = 0; p < KINDS; p++) {
      m[p][p] = (set >> p & 1) == 0 ? 1 : 0;
    }
    for (int o = 0; o < n; o++) {
      for (int p = 0; p < KINDS; p++) {
        if ((set >> p & 1) == 1) {
          double e = effect(p, spans[o]) / variances[o];
          for (int r = 0; r < KINDS; r++) {
            m[p][r] += (set >> r & 1) == 1 ? e * effect(r, spans[o]) / variances[o] : 0;
          }
          m[p][KINDS] += e;
        }
      }
    }
    return eliminate(m, solution);
  }

  private static boolean eliminate(double[][] m, double[] solution) {
    for (int p = 0; p < KINDS; p++) {
      for (int r = p + 1; r < KINDS; r++) {
        double factor = m[r][p] / m[p][p];
        for (int c = p; c <= KINDS; c++) {
          m[r][c] -= factor * m[p][c];
        }
      }
    }
    boolean positive = true;
    for (int p = KINDS - 1; p >= 0; p--) {
      double value = m[p][KINDS];
      for (int c = p + 1; c < KINDS; c++) {
        value -= m[p][c] * solution[c];
      }
      solution[p] = value / m[p][p];
      positive &= solution[p] >= 0;
    }
    return positive;
  }
}

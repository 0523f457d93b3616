package dev.stridekeep.gps;

/// How much harder a metre of running is on a slope than on the level.
///
/// The curve that Strava fitted in 2017 to the heart rates of 240,000 athletes on 6 million runs
/// ("An improved GAP model", Strava Engineering), as GoldenCheetah digitised it
/// (DanielsPoints.cpp), with straight lines between its points. Minetti's cost of transport (2002)
/// agrees uphill, but was measured on a treadmill and promises far more speed downhill than runners
/// make of it: 0.50 at -20 %, where hearts say 1.09. That is why it is not taken here.
///
/// Range: grades of -0.40 to 0.40; steeper ones cost what the nearest end does.
final class GradeCost {
  private static final double[] PERCENT = {
    -40, -34, -32, -30, -28, -26, -24, -22, -20, -18, -16, -14, -12, -10, -7, -6, -5, -4, -3, -2,
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 40
  };

  private static final double[] FACTOR = {
    1.937, 1.665, 1.590, 1.490, 1.400, 1.315, 1.240, 1.160, 1.085, 1.020, 0.965, 0.920, 0.885,
    0.875, 0.875, 0.885, 0.900, 0.910, 0.935, 0.950, 0.980, 1, 1.020, 1.050, 1.100, 1.140, 1.190,
    1.240, 1.290, 1.350, 1.410, 1.480, 1.600, 1.770, 1.930, 2.110, 2.280, 2.470, 2.645, 2.820,
    2.985, 3.160, 3.320, 3.470, 3.739
  };

  private GradeCost() {}

  /// @param grade rise over run
  /// @return cost of a metre over that of a level one
  static double factor(double grade) {
    double percent = Math.max(-40, Math.min(40, 100 * grade));
    int low = 0;
    int high = PERCENT.length - 1;
    while (high - low > 1) {
      int mid = (low + high) >>> 1;
      if (PERCENT[mid] <= percent) {
        low = mid;
      } else {
        high = mid;
      }
    }
    double share = (percent - PERCENT[low]) / (PERCENT[high] - PERCENT[low]);
    return FACTOR[low] + share * (FACTOR[high] - FACTOR[low]);
  }

  /// The level metres that cost as much as the way so far, cumulative, [m].
  ///
  /// @param distance cumulative, [m]
  /// @param grade of the segment that ends at a point
  static double[] levelMetres(double[] distance, double[] grade) {
    double[] level = new double[distance.length];
    for (int i = 1; i < level.length; i++) {
      level[i] = level[i - 1] + (distance[i] - distance[i - 1]) * factor(grade[i]);
    }
    return level;
  }
}

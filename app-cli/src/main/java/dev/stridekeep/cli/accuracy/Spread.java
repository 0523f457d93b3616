package dev.stridekeep.cli.accuracy;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The mean of absolute errors, and how much it hangs on the files that happened to be there.
///
/// The interval is the percentile bootstrap (Efron and Tibshirani, An Introduction to the
/// Bootstrap, 1993, ch. 13): the files are drawn again with replacement [#DRAWS] times, always
/// alike.
///
/// @param files how many
/// @param bias mean with sign
/// @param mean of the absolute errors
/// @param low of the interval that holds the mean with 95 %
/// @param high of the same
/// @param leastWithoutOne the least mean that is left where one file is left out
/// @param mostWithoutOne the largest
record Spread(
    int files,
    double bias,
    double mean,
    double low,
    double high,
    double leastWithoutOne,
    double mostWithoutOne) {
  private static final int DRAWS = 10_000;
  private static final long SEED = 20_251;
  private static final double TAIL = 0.025;

  /// @param errors one of each file, with sign; NaN where a file has none
  static Spread of(double[] errors) {
    double[] known = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).toArray();
    int n = known.length;
    if (n == 0) {
      double none = Double.NaN;
      return new Spread(0, none, none, none, none, none, none);
    }
    double[] off = Arrays.stream(known).map(Math::abs).toArray();
    double sum = Arrays.stream(off).sum();
    double[] means = resampled(off);
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double error : off) {
      double rest = n == 1 ? error : (sum - error) / (n - 1);
      least = Math.min(least, rest);
      most = Math.max(most, rest);
    }
    return new Spread(
        n,
        Arrays.stream(known).sum() / n,
        sum / n,
        LiveLag.quantile(means, TAIL),
        LiveLag.quantile(means, 1 - TAIL),
        least,
        most);
  }

  private static double[] resampled(double[] off) {
    var random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < off.length; i++) {
        sum += off[random.nextInt(off.length)];
      }
      means[draw] = sum / off.length;
    }
    return means;
  }
}

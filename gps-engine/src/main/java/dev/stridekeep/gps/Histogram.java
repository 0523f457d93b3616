package dev.stridekeep.gps;

/// Counts values in bins of one width, to find a median in one pass and a fixed space.
final class Histogram {
  private final double width;
  private final int[] bins;
  private int count;

  /// @param bins values of `width * bins` and above all fall into the last one
  Histogram(double width, int bins) {
    this.width = width;
    this.bins = new int[bins];
  }

  /// @param value >= 0
  void add(double value) {
    bins[(int) Math.min(value / width, bins.length - 1)]++;
    count++;
  }

  int count() {
    return count;
  }

  /// The median, exact to a part of a bin; 0 where nothing was added.
  double median() {
    return quantile(0.5);
  }

  /// The value that a share of the values lies below, 0 where nothing was added.
  double quantile(double share) {
    double wanted = count * share;
    double below = 0;
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0 && below + bins[i] >= wanted) {
        return (i + (wanted - below) / bins[i]) * width;
      }
      below += bins[i];
    }
    return 0;
  }
}

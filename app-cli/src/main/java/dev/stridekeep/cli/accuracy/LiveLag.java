package dev.stridekeep.cli.accuracy;

import dev.stridekeep.gps.TrackAnalysis;
import java.util.Arrays;

/// How far a live distance is from the final one at the same time of the track, after the first
/// minute, [% of the final one], without sign.
final class LiveLag {
  private static final double FIRST = 60;

  private LiveLag() {}

  /// At each kept point after the first minute that has a distance.
  static double[] percent(LiveForm form, Recording recording) {
    TrackAnalysis way = recording.analysis();
    var run = form.start(recording);
    double[] off = new double[way.size()];
    int n = 0;
    int next = 0;
    for (int k = 0; k < way.size(); k++) {
      double live = Double.NaN;
      // A point that came late is added when its place in the track is passed.
      for (; next <= way.trackIndex(k); next++) {
        live = run.add(next);
      }
      double last = way.distance(k);
      if (way.elapsedSeconds(k) > FIRST && last > 0 && !Double.isNaN(live)) {
        off[n++] = 100 * Math.abs(live - last) / last;
      }
    }
    return Arrays.copyOf(off, n);
  }

  /// Nearest-rank quantile; NaN of nothing.
  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }
}

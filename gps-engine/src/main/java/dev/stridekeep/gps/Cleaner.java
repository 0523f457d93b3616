package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;
import java.util.Arrays;

/// Leaves out the points that cannot be true, and counts why.
///
/// In this order: no position; times that do not advance; a clock that was not set; accuracies that
/// the device itself calls bad; positions that no runner could have reached. Each step looks at the
/// whole track, so that one bad point never costs the good ones around it.
final class Cleaner {
  /// No run has a gap this long; a clock that jumps this far was wrong before, [ms].
  private static final long CLOCK_JUMP = 7 * 86_400_000L;

  private static final double ALWAYS_GOOD_ACCURACY = 50;
  private static final double BAD_ACCURACY_RATIO = 5;

  private final Rejections rejections = new Rejections();

  private Cleaner() {}

  /// What is left of a track.
  ///
  /// @param torn whether no runner can have come to a fix from the one before it
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package, never compared
  record Cleaned(Fixes fixes, boolean[] torn, Rejections rejections) {}

  static Cleaned clean(Track track) {
    return new Cleaner().run(track);
  }

  private Cleaned run(Track track) {
    Fixes fixes = Fixes.of(track);
    rejections.add(RejectReason.NO_POSITION, track.size() - fixes.size());
    if (fixes.size() == 0) {
      return new Cleaned(fixes, new boolean[0], rejections);
    }
    fixes = withRisingTimes(fixes);
    fixes = withOneClock(fixes);
    fixes = withUsefulAccuracy(fixes);
    return plausible(fixes);
  }

  private Fixes withRisingTimes(Fixes fixes) {
    if (fixes.timesRise()) {
      return fixes;
    }
    boolean[] kept = TimeOrder.rising(fixes.times());
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        boolean twin = twins(fixes, i, i - 1) || twins(fixes, i, i + 1);
        rejections.add(twin ? RejectReason.DUPLICATE : RejectReason.TIME_NOT_ADVANCING, 1);
      }
    }
    return fixes.where(kept);
  }

  private static boolean twins(Fixes fixes, int i, int j) {
    return j >= 0 && j < fixes.size() && fixes.time(i) == fixes.time(j) && fixes.samePosition(i, j);
  }

  /// Keeps the largest group of points between jumps of the clock.
  private Fixes withOneClock(Fixes fixes) {
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    for (int i = 1; i <= fixes.size(); i++) {
      if (i == fixes.size() || fixes.time(i) - fixes.time(i - 1) > CLOCK_JUMP) {
        if (i - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = i;
        }
        from = i;
      }
    }
    if (bestTo - bestFrom == fixes.size()) {
      return fixes;
    }
    boolean[] kept = new boolean[fixes.size()];
    Arrays.fill(kept, bestFrom, bestTo, true);
    rejections.add(RejectReason.CLOCK_NOT_SET, fixes.size() - (bestTo - bestFrom));
    return fixes.where(kept);
  }

  private Fixes withUsefulAccuracy(Fixes fixes) {
    if (fixes.worstAccuracy() <= ALWAYS_GOOD_ACCURACY) {
      return fixes;
    }
    double limit = Math.max(ALWAYS_GOOD_ACCURACY, BAD_ACCURACY_RATIO * usualAccuracy(fixes));
    boolean[] kept = new boolean[fixes.size()];
    boolean started = false;
    for (int i = 0; i < kept.length; i++) {
      kept[i] = !(fixes.accuracy(i) > limit);
      started |= kept[i];
      if (!kept[i]) {
        rejections.add(started ? RejectReason.POOR_ACCURACY : RejectReason.COLD_START, 1);
      }
    }
    return fixes.where(kept);
  }

  private static double usualAccuracy(Fixes fixes) {
    var histogram = new Histogram(5, 20_001);
    for (int i = 0; i < fixes.size(); i++) {
      if (fixes.accuracy(i) >= 0) {
        histogram.add(fixes.accuracy(i));
      }
    }
    return histogram.median();
  }

  private Cleaned plausible(Fixes fixes) {
    int[] chain = PlausibleChain.longest(fixes);
    boolean[] kept = new boolean[fixes.size()];
    boolean[] torn = new boolean[chain.length];
    for (int i = 0; i < chain.length; i++) {
      torn[i] = chain[i] < 0;
      chain[i] = torn[i] ? -1 - chain[i] : chain[i];
      kept[chain[i]] = true;
    }
    rejections.add(RejectReason.COLD_START, chain[0]);
    rejections.add(RejectReason.IMPOSSIBLE_SPEED, fixes.size() - chain[0] - chain.length);
    return new Cleaned(fixes.where(kept), torn, rejections);
  }
}

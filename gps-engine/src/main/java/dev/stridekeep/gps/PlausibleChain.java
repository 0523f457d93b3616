package dev.stridekeep.gps;

import java.util.Arrays;

/// Finds the longest chain of points that a runner can have visited one after the other.
///
/// A point may follow another if the runner could get there in time. Where no chain goes on, the
/// chain may break, at the price of [#BREAK_COST] points: so a stray group of points is dropped,
/// whichever side of it one looks from, while a long stretch elsewhere is kept as a piece of its
/// own. No single point is ever an anchor that the others must agree with.
///
/// Dynamic programming over the last [#REACH] points; O(n) on a clean track, O(n * REACH) at worst.
final class PlausibleChain {
  /// No runner is faster, [m/s]; the world record's top speed is 12.4 m/s.
  static final double MAX_SPEED = 12.5;

  /// A jump of this length is left to the smoother, [m].
  static final double SLACK = 15;

  private static final double MAX_SLACK = 60;
  private static final int BREAK_COST = 12;
  private static final int REACH = 40;

  private final Fixes fixes;
  private final int[] before;
  private final boolean[] broken;
  private final int[] score;

  private PlausibleChain(Fixes fixes) {
    this.fixes = fixes;
    before = new int[fixes.size()];
    broken = new boolean[fixes.size()];
    score = new int[fixes.size()];
  }

  /// For each fix of the chain, in order: its index; negative (-1 - index) where the chain breaks
  /// before it.
  static int[] longest(Fixes fixes) {
    return new PlausibleChain(fixes).solve();
  }

  private int[] solve() {
    int best = -1;
    for (int j = 0; j < fixes.size(); j++) {
      link(j, best);
      if (best < 0 || score[j] >= score[best]) {
        best = j;
      }
    }
    return chainTo(best);
  }

  /// @param best the fix before `j` that ends the longest chain so far, -1 for none
  private void link(int j, int best) {
    before[j] = -1;
    score[j] = 1;
    if (best < 0) {
      return;
    }
    if (best == j - 1 && reachable(best, j)) {
      score[j] = score[best] + 1;
      before[j] = best;
      return;
    }
    if (score[best] - BREAK_COST + 1 > score[j]) {
      score[j] = score[best] - BREAK_COST + 1;
      before[j] = best;
      broken[j] = true;
    }
    for (int i = j - 1; i >= 0 && i >= j - REACH && score[j] <= score[best]; i--) {
      if (score[i] + 1 > score[j] && reachable(i, j)) {
        score[j] = score[i] + 1;
        before[j] = i;
        broken[j] = false;
      }
    }
  }

  private boolean reachable(int i, int j) {
    double reach = MAX_SPEED * (fixes.time(j) - fixes.time(i)) / 1000 + slack(i, j);
    return fixes.distanceAtMost(i, j) <= reach || fixes.distance(i, j) <= reach;
  }

  private double slack(int i, int j) {
    double stated = fixes.accuracy(i) + fixes.accuracy(j);
    return stated > SLACK ? Math.min(stated, MAX_SLACK) : SLACK;
  }

  private int[] chainTo(int last) {
    int[] chain = new int[fixes.size()];
    int at = chain.length;
    for (int i = last; i >= 0; i = before[i]) {
      chain[--at] = broken[i] ? -1 - i : i;
    }
    return Arrays.copyOfRange(chain, at, chain.length);
  }
}

package dev.stridekeep.gps;

/// Finds the largest set of points whose times strictly rise in the order of the track, so that one
/// wrong clock reading costs one point and not all that follow it.
///
/// Longest increasing subsequence by patience sorting (Fredman 1975): O(n log n).
final class TimeOrder {
  private TimeOrder() {}

  /// Marks the points that stay.
  static boolean[] rising(long[] time) {
    int n = time.length;
    boolean[] kept = new boolean[n];
    if (n == 0) {
      return kept;
    }
    int[] before = new int[n];
    int[] ends = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int place = place(time, ends, length, time[i]);
      if (place < length && time[ends[place]] == time[i]) {
        continue;
      }
      before[i] = place == 0 ? -1 : ends[place - 1];
      ends[place] = i;
      length = Math.max(length, place + 1);
    }
    for (int i = ends[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }

  /// The first of the sorted chain ends whose time is at least `t`.
  private static int place(long[] time, int[] ends, int length, long t) {
    int low = 0;
    int high = length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (time[ends[mid]] < t) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}

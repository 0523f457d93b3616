package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;
import java.util.Arrays;

/// The kept points of a track as columns, filled in step by step by one analysis.
///
/// Columns that speak of a segment speak of the one that ends at the point; the first point ends
/// none.
final class Course {
  /// Over a longer gap the smoother starts anew, [s].
  static final double LEG_GAP = 30;

  final Track track;
  final int size;

  /// Index into the track.
  final int[] index;

  /// Since the first kept point, [s].
  final double[] time;

  final double[] lat;
  final double[] lng;

  /// Of the segment as the smoother measures it, [m]; NaN where it does not.
  final double[] length;

  /// As the device states it, [m]; NaN where it does not.
  final double[] accuracy;

  /// Time of the segment that lies outside the pauses, [s].
  final double[] outside;

  /// The first point of the leg that the point lies in: smoothing starts anew with each leg.
  final int[] legStart;

  /// Whether the way to the point is impossible for a runner.
  final boolean[] torn;

  Course(Track track, Cleaner.Cleaned cleaned, PauseTimeline pauses) {
    this.track = track;
    Fixes fixes = cleaned.fixes();
    size = fixes.size();
    index = new int[size];
    time = new double[size];
    lat = new double[size];
    lng = new double[size];
    length = new double[size];
    Arrays.fill(length, Double.NaN);
    accuracy = new double[size];
    outside = new double[size];
    legStart = new int[size];
    torn = cleaned.torn();
    for (int i = 0; i < size; i++) {
      index[i] = fixes.index(i);
      time[i] = (fixes.time(i) - fixes.time(0)) / 1000.0;
      lat[i] = fixes.latitude(i);
      lng[i] = fixes.longitude(i);
      accuracy[i] = fixes.accuracy(i);
      if (i > 0) {
        long gap = fixes.time(i) - fixes.time(i - 1);
        long paused = pauses.pausedMillis(fixes.time(i - 1), fixes.time(i));
        outside[i] = (gap - paused) / 1000.0;
        boolean anew = torn[i] || paused > 0 || gap > LEG_GAP * 1000;
        legStart[i] = anew ? i : legStart[i - 1];
      }
    }
  }

  /// Length of the segment that ends at a point: what the smoother says, else its chord, [m].
  double length(int i) {
    return Double.isNaN(length[i]) ? chord(i) : length[i];
  }

  private double chord(int i) {
    return LocalRuler.between(lat[i - 1], lng[i - 1], lat[i], lng[i]);
  }

  /// The end (exclusive) of the leg that starts at a point.
  int legEnd(int start) {
    int end = start + 1;
    while (end < size && legStart[end] == start) {
      end++;
    }
    return end;
  }
}

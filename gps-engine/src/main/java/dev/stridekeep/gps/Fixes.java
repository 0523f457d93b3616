package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;
import java.util.Arrays;

/// The points of a track that are still in the race while it is cleaned, as columns of primitives.
final class Fixes {
  private final Track track;
  private final int[] index;
  private final long[] time;
  private final double[] lat;
  private final double[] lng;
  private final double[] accuracy;

  private Fixes(Track track, int[] index) {
    this.track = track;
    this.index = index;
    int n = index.length;
    time = new long[n];
    lat = new double[n];
    lng = new double[n];
    accuracy = new double[n];
    for (int i = 0; i < n; i++) {
      time[i] = track.timeMillis(index[i]);
      lat[i] = track.latitude(index[i]);
      lng[i] = track.longitude(index[i]);
      accuracy[i] = track.accuracy(index[i]);
    }
  }

  /// All points of the track that have a position.
  static Fixes of(Track track) {
    int[] index = new int[track.size()];
    int n = 0;
    for (int i = 0; i < index.length; i++) {
      if (track.hasPosition(i)) {
        index[n++] = i;
      }
    }
    return new Fixes(track, Arrays.copyOf(index, n));
  }

  /// Those that are marked.
  Fixes where(boolean[] kept) {
    int[] left = new int[index.length];
    int n = 0;
    for (int i = 0; i < index.length; i++) {
      if (kept[i]) {
        left[n++] = index[i];
      }
    }
    return n == index.length ? this : new Fixes(track, Arrays.copyOf(left, n));
  }

  int size() {
    return index.length;
  }

  /// Index into the track.
  int index(int i) {
    return index[i];
  }

  long time(int i) {
    return time[i];
  }

  long[] times() {
    return time.clone();
  }

  double latitude(int i) {
    return lat[i];
  }

  double longitude(int i) {
    return lng[i];
  }

  /// NaN where the device gave none.
  double accuracy(int i) {
    return accuracy[i];
  }

  boolean samePosition(int i, int j) {
    return lat[i] == lat[j] && lng[i] == lng[j];
  }

  /// A cheap bound that the distance never exceeds, [m]: no degree is longer anywhere.
  double distanceAtMost(int i, int j) {
    double north = Math.abs(lat[j] - lat[i]) * LocalRuler.LONGEST_DEGREE;
    return north + Math.abs(lng[j] - lng[i]) * LocalRuler.LONGEST_DEGREE;
  }

  double distance(int i, int j) {
    return LocalRuler.between(lat[i], lng[i], lat[j], lng[j]);
  }
}

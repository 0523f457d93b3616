package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;

/// The points of a track that are still in the race while it is cleaned, as columns of primitives.
final class Fixes {
  private final int[] index;
  private final long[] time;
  private final double[] lat;
  private final double[] lng;
  private final double[] accuracy;

  private Fixes(int size) {
    index = new int[size];
    time = new long[size];
    lat = new double[size];
    lng = new double[size];
    accuracy = new double[size];
  }

  /// All points of the track that have a position.
  static Fixes of(Track track) {
    int n = 0;
    for (int i = 0; i < track.size(); i++) {
      n += track.hasPosition(i) ? 1 : 0;
    }
    var fixes = new Fixes(n);
    for (int i = 0, at = 0; i < track.size(); i++) {
      if (track.hasPosition(i)) {
        fixes.index[at] = i;
        fixes.time[at] = track.timeMillis(i);
        fixes.lat[at] = track.latitude(i);
        fixes.lng[at] = track.longitude(i);
        fixes.accuracy[at++] = track.accuracy(i);
      }
    }
    return fixes;
  }

  /// Those that are marked.
  Fixes where(boolean[] kept) {
    int n = 0;
    for (boolean stays : kept) {
      n += stays ? 1 : 0;
    }
    if (n == kept.length) {
      return this;
    }
    var fixes = new Fixes(n);
    for (int i = 0, at = 0; i < kept.length; i++) {
      if (kept[i]) {
        fixes.index[at] = index[i];
        fixes.time[at] = time[i];
        fixes.lat[at] = lat[i];
        fixes.lng[at] = lng[i];
        fixes.accuracy[at++] = accuracy[i];
      }
    }
    return fixes;
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

  /// Whether each time is later than the one before.
  boolean timesRise() {
    for (int i = 1; i < time.length; i++) {
      if (time[i] <= time[i - 1]) {
        return false;
      }
    }
    return true;
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

  /// 0 where the device gave none, [m].
  double worstAccuracy() {
    double worst = 0;
    for (double stated : accuracy) {
      worst = stated > worst ? stated : worst;
    }
    return worst;
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

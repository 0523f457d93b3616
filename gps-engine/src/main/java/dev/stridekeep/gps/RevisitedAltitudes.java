package dev.stridekeep.gps;

import java.util.Arrays;

/// Brings the altitudes of places that a run comes back to into line: the same place has the same
/// height, so that what differs between laps, or between the way out and the way back, is error.
///
/// RevisitedAltitudes are the squares of a grid. A visit is a stretch of points in one square
/// without a break
/// of [#BREAK]. Each visit's mean is drawn to the mean over all visits of its square; the
/// correction is smoothed over time, as the error of an altitude is slow. Only where at least
/// [#SHARE] of the points lie in squares visited twice: elsewhere two visits are as likely to be
/// two bends of a steep path. O(n), by a hash table with open addressing.
final class RevisitedAltitudes {
  /// Side of a square, [m].
  private static final double SIDE = 25;

  /// Who comes back later than this visits again, [s].
  private static final double BREAK = 60;

  private static final double SHARE = 0.5;

  /// Of the correction, [s].
  private static final double TIME_CONSTANT = 20;

  private static final int EMPTY = -1;

  private final Course course;
  private final int[] known;
  private final double[] altitude;

  /// Visit of each known point.
  private final int[] visit;

  private final int[] placeOf;
  private final double[] sum;
  private final int[] points;
  private final double[] seen;
  private int visits;

  /// The visit that the point before belongs to.
  private int at = EMPTY;

  private final long[] square;
  private final int[] latest;
  private final int[] table;
  private int places;

  private RevisitedAltitudes(Course course, int[] known, double[] altitude) {
    this.course = course;
    this.known = known;
    this.altitude = altitude;
    int n = known.length;
    visit = new int[n];
    placeOf = new int[n];
    sum = new double[n];
    points = new int[n];
    seen = new double[n];
    square = new long[n];
    latest = new int[n];
    table = new int[Integer.highestOneBit(n) * 4];
    Arrays.fill(table, EMPTY);
  }

  /// Corrects the altitudes.
  ///
  /// @param known the points that have one, at least one
  /// @return whether the run came back to enough places
  static boolean align(Course course, int[] known, double[] altitude) {
    var places = new RevisitedAltitudes(course, known, altitude);
    places.visit();
    return places.correct();
  }

  private void visit() {
    int last = known.length - 1;
    double middle = (course.lat[known[0]] + course.lat[known[last]]) / 2;
    var ruler = LocalRuler.at(middle);
    double north = ruler.metresPerDegreeNorth(middle) / SIDE;
    double east = ruler.metresPerDegreeEast(middle) / SIDE;
    long here = Long.MIN_VALUE;
    double before = 0;
    for (int k = 0; k < known.length; k++) {
      int i = known[k];
      long y = (long) Math.floor(course.lat[i] * north);
      long x = (long) Math.floor(course.lng[i] * east);
      long key = y << 32 ^ (x & 0xFFFF_FFFFL);
      if (key != here || course.time[i] - before > BREAK) {
        enter(place(key), course.time[i], before);
        here = key;
      }
      sum[at] += altitude[i];
      points[at]++;
      before = course.time[i];
      visit[k] = at;
    }
  }

  /// Goes on with the latest visit of a place, or begins a new one.
  private void enter(int place, double now, double before) {
    if (at != EMPTY) {
      seen[at] = before;
    }
    at = latest[place];
    if (at == EMPTY || now - seen[at] > BREAK) {
      at = visits++;
      latest[place] = at;
      placeOf[at] = place;
    }
  }

  /// Index of the place with a key, a new one where there is none.
  private int place(long key) {
    long mixed = key * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (mixed >>> 32) & (table.length - 1);
    while (table[slot] != EMPTY && square[table[slot]] != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    if (table[slot] == EMPTY) {
      square[places] = key;
      latest[places] = EMPTY;
      table[slot] = places++;
    }
    return table[slot];
  }

  private boolean correct() {
    double[] total = new double[places];
    int[] times = new int[places];
    for (int v = 0; v < visits; v++) {
      total[placeOf[v]] += sum[v] / points[v];
      times[placeOf[v]]++;
    }
    double[] offOf = new double[visits];
    for (int v = 0; v < visits; v++) {
      offOf[v] = total[placeOf[v]] / times[placeOf[v]] - sum[v] / points[v];
    }
    double[] off = new double[course.size];
    int[] again = new int[known.length];
    int n = 0;
    for (int k = 0; k < known.length; k++) {
      if (times[placeOf[visit[k]]] > 1) {
        off[known[k]] = offOf[visit[k]];
        again[n++] = k;
      }
    }
    if (n < SHARE * known.length) {
      return false;
    }
    fill(off, Arrays.copyOf(again, n));
    AltitudeFilter.smooth(course.time, known, off, TIME_CONSTANT);
    for (int i : known) {
      altitude[i] += off[i];
    }
    return true;
  }

  /// Lets the correction of points in squares visited once run straight from one to the next that
  /// is known.
  private void fill(double[] off, int[] again) {
    int next = 0;
    for (int k = 0; k < known.length; k++) {
      while (next < again.length - 1 && again[next] < k) {
        next++;
      }
      int after = known[again[next]];
      int before = known[again[Math.max(0, next - 1)]];
      int i = known[k];
      if (i <= before || i >= after) {
        off[i] = i < before ? off[before] : i > after ? off[after] : off[i];
      } else {
        double share =
            (course.time[i] - course.time[before]) / (course.time[after] - course.time[before]);
        off[i] = off[before] + share * (off[after] - off[before]);
      }
    }
  }
}

package dev.stridekeep.gps;

import java.util.Arrays;

/// The choice of points for a [SimplifiedLine].
final class DouglasPeucker {
  private final double[] lat;

  /// Unwrapped, so that neighbours never differ by more than 180 deg, [deg].
  private final double[] lng;

  private final double tolerance2;
  private final boolean[] kept;

  /// Pairs of points whose stretch is still to be looked at: never more than one a point.
  private final int[] stack;

  private int depth;

  DouglasPeucker(double[] lat, double[] lng, double toleranceMetres) {
    this.lat = lat;
    this.lng = unwrapped(lng);
    tolerance2 = toleranceMetres * toleranceMetres;
    kept = new boolean[lat.length];
    stack = new int[2 * lat.length + 2];
  }

  private static double[] unwrapped(double[] lng) {
    double[] whole = lng.clone();
    for (int i = 1; i < whole.length; i++) {
      whole[i] = whole[i - 1] + LocalRuler.wrapped(lng[i] - lng[i - 1]);
    }
    return whole;
  }

  /// The points that stay, in order: the first, the last, and what the tolerance asks for.
  int[] kept() {
    if (lat.length > 0) {
      kept[0] = true;
      kept[lat.length - 1] = true;
      push(0, lat.length - 1);
      while (depth > 0) {
        int to = stack[--depth];
        int from = stack[--depth];
        look(from, to);
      }
    }
    int[] points = new int[lat.length];
    int n = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        points[n++] = i;
      }
    }
    return Arrays.copyOf(points, n);
  }

  private void push(int from, int to) {
    stack[depth++] = from;
    stack[depth++] = to;
  }

  private void look(int from, int to) {
    double farthest = tolerance2;
    int split = -1;
    for (int i = from + 1; i < to; i++) {
      double away = squaredDistance(i, from, to);
      if (away > farthest) {
        farthest = away;
        split = i;
      }
    }
    if (split >= 0) {
      kept[split] = true;
      push(from, split);
      push(split, to);
    }
  }

  /// Squared distance of a point from the line between two others, [m^2], in the plane that touches
  /// the ellipsoid at the point.
  private double squaredDistance(int i, int from, int to) {
    LocalRuler ruler = LocalRuler.at(lat[i]);
    double east = ruler.metresPerDegreeEast(lat[i]);
    double north = ruler.metresPerDegreeNorth(lat[i]);
    double ax = (lng[from] - lng[i]) * east;
    double ay = (lat[from] - lat[i]) * north;
    double dx = (lng[to] - lng[from]) * east;
    double dy = (lat[to] - lat[from]) * north;
    double length2 = dx * dx + dy * dy;
    double share = length2 > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2)) : 0;
    double x = ax + share * dx;
    double y = ay + share * dy;
    return x * x + y * y;
  }
}

package dev.stridekeep.gps;

/// The way of a run with as few points as a tolerance allows, to be drawn and not to be measured:
/// its length and its climb are not those of the run.
///
/// By Douglas and Peucker (Cartographica 10 (1973) 112): between two points that stay, the farthest
/// from the straight line is kept where it lies farther than the tolerance. No left-out point lies
/// farther than that from the line between its kept neighbours. "Straight" is straight on a map of
/// degrees, and distances are taken in metres on the ellipsoid at the left-out point. Lines go the
/// short way across the antimeridian. O(n log n) on most tracks, O(n^2) at worst; no recursion.
/// Immutable.
public final class SimplifiedLine {
  private final int[] point;
  private final double[] lat;
  private final double[] lng;

  private SimplifiedLine(int[] point, double[] lat, double[] lng) {
    this.point = point;
    this.lat = lat;
    this.lng = lng;
  }

  static SimplifiedLine of(double[] lat, double[] lng, double toleranceMetres) {
    if (!(toleranceMetres >= 0 && toleranceMetres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tolerance must be >= 0 m: " + toleranceMetres);
    }
    int[] point = new DouglasPeucker(lat, lng, toleranceMetres).kept();
    double[] keptLat = new double[point.length];
    double[] keptLng = new double[point.length];
    for (int k = 0; k < point.length; k++) {
      keptLat[k] = lat[point[k]];
      keptLng[k] = lng[point[k]];
    }
    return new SimplifiedLine(point, keptLat, keptLng);
  }

  public int size() {
    return point.length;
  }

  /// Which kept point of the analysis the k-th point of the line is.
  public int point(int k) {
    return point[k];
  }

  /// [deg]
  public double latitude(int k) {
    return lat[k];
  }

  /// [deg]
  public double longitude(int k) {
    return lng[k];
  }

  /// The line as text; see [EncodedPolyline].
  ///
  /// @param precision decimal places: 5 moves a point by up to 0.8 m, 6 by up to 0.08 m
  public String encoded(int precision) {
    return EncodedPolyline.encode(lat, lng, precision);
  }
}

package dev.stridekeep.benchmarks.engines;

/// Textbook distances, as everybody writes them.
final class PlainFormulas {
  private static final double MEAN_RADIUS = 6_371_008.8;
  private static final double EQUATOR_RADIUS = 6_378_137;
  private static final double E2 = 6.694379990141316e-3;

  private PlainFormulas() {}

  /// Great circle on a sphere, [m]; up to 0.5 % off the ellipsoid.
  static double haversine(double lat1, double lng1, double lat2, double lng2) {
    double phi1 = Math.toRadians(lat1);
    double phi2 = Math.toRadians(lat2);
    double sinPhi = Math.sin((phi2 - phi1) / 2);
    double sinLambda = Math.sin(Math.toRadians(lng2 - lng1) / 2);
    double a = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
    return 2 * MEAN_RADIUS * Math.asin(Math.sqrt(a));
  }

  /// The radii of curvature M and N at the mean latitude, [m]; what `LocalRuler` replaces by
  /// cubics.
  static double midpoint(double lat1, double lng1, double lat2, double lng2) {
    double phi = Math.toRadians((lat1 + lat2) / 2);
    double sin = Math.sin(phi);
    double w2 = 1 - E2 * sin * sin;
    double n = EQUATOR_RADIUS / Math.sqrt(w2);
    double m = n * (1 - E2) / w2;
    double y = m * Math.toRadians(lat2 - lat1);
    double x = n * Math.cos(phi) * Math.toRadians(lng2 - lng1);
    return Math.sqrt(x * x + y * y);
  }
}

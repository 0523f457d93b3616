package dev.stridekeep.testkit.generator;

/// Turns places near an origin into degrees on the WGS 84 ellipsoid, and measures on it.
///
/// The radii of curvature are those of the origin's latitude; within 5 km of the origin the scale
/// is right to 1e-3, and [#metresBetween] measures what really came out, so that truth does not
/// depend on it.
record LocalFrame(double latitude, double longitude) {
  private static final double EQUATOR_RADIUS = 6_378_137.0;
  private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;

  double latitudeOf(double north) {
    return latitude + StrictMath.toDegrees(north / meridianRadius(latitude));
  }

  double longitudeOf(double east) {
    return longitude + StrictMath.toDegrees(east / parallelRadius(latitude));
  }

  /// Length of a short step on the ellipsoid, [m]; by the radii at its middle, error below 1e-9
  /// for steps of some metres.
  double metresBetween(Place a, Place b) {
    double middle = latitudeOf((a.north() + b.north()) / 2);
    double north = (b.north() - a.north()) / meridianRadius(latitude) * meridianRadius(middle);
    double east = (b.east() - a.east()) / parallelRadius(latitude) * parallelRadius(middle);
    return StrictMath.sqrt(north * north + east * east);
  }

  private static double meridianRadius(double latitude) {
    double s = StrictMath.sin(StrictMath.toRadians(latitude));
    double w = 1 - ECCENTRICITY_SQUARED * s * s;
    return EQUATOR_RADIUS * (1 - ECCENTRICITY_SQUARED) / (w * StrictMath.sqrt(w));
  }

  private static double parallelRadius(double latitude) {
    double s = StrictMath.sin(StrictMath.toRadians(latitude));
    double normal = EQUATOR_RADIUS / StrictMath.sqrt(1 - ECCENTRICITY_SQUARED * s * s);
    return normal * StrictMath.cos(StrictMath.toRadians(latitude));
  }
}

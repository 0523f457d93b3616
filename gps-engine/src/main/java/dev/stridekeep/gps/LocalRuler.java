package dev.stridekeep.gps;

/// Measures short distances on the WGS84 ellipsoid near one latitude, without trigonometry.
///
/// The lengths of a degree of latitude and of longitude are M(phi) and N(phi) cos(phi), with M and
/// N the radii of curvature in the meridian and in the prime vertical, taken at the mean latitude
/// of the segment. Both are replaced by the cubic polynomials in (phi - phi0) that agree with them
/// at four Chebyshev nodes over the reach of the ruler.
///
/// Beyond 80 deg, where a parallel bends too much for a plane, the distance is the chord through
/// the ellipsoid instead ([#polar]). Error against the geodesic: at most 1e-7 of the distance, for
/// distances up to 1 km, anywhere. Immutable.
///
/// Source: the mean-latitude ("midpoint") formula of geodesy; ellipsoid constants of WGS84 (NIMA
/// TR8350.2).
public final class LocalRuler {
  private static final double EQUATOR_RADIUS = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);

  /// More than a degree of latitude or longitude measures anywhere, [m].
  static final double LONGEST_DEGREE = 111_700;

  /// Half the width of the band of latitudes that one ruler is for, [deg].
  private static final double REACH = 0.5;

  /// Beyond this latitude distances are chords, [deg].
  private static final double POLAR = 80;

  /// One ruler for each whole degree from the south pole to the north pole.
  private static final LocalRuler[] BANDS = new LocalRuler[180];

  static {
    for (int i = 0; i < BANDS.length; i++) {
      BANDS[i] = around(i - 90 + REACH);
    }
  }

  private final double origin;
  private final Cubic north;
  private final Cubic east;

  private LocalRuler(double origin, Cubic north, Cubic east) {
    this.origin = origin;
    this.north = north;
    this.east = east;
  }

  /// The ruler for segments whose mean latitude lies in the same whole degree as a latitude.
  ///
  /// @param latitude within +-90 deg
  public static LocalRuler at(double latitude) {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("latitude must be within +-90 deg: " + latitude);
    }
    return BANDS[Math.min((int) (latitude + 90), BANDS.length - 1)];
  }

  private static LocalRuler around(double origin) {
    double[] nodes = Cubic.nodes(REACH);
    double[] north = new double[nodes.length];
    double[] east = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      north[i] = StrictMath.toRadians(meridianRadius(origin + nodes[i]));
      east[i] = StrictMath.toRadians(parallelRadius(origin + nodes[i]));
    }
    return new LocalRuler(origin, Cubic.through(nodes, north), Cubic.through(nodes, east));
  }

  /// Horizontal distance of any two points that lie near to each other, [m].
  public static double between(double lat1, double lng1, double lat2, double lng2) {
    return at((lat1 + lat2) / 2).distance(lat1, lng1, lat2, lng2);
  }

  /// Length of one degree of latitude at a latitude, [m].
  public double metresPerDegreeNorth(double latitude) {
    return north.at(latitude - origin);
  }

  /// Length of one degree of longitude at a latitude, [m].
  public double metresPerDegreeEast(double latitude) {
    return east.at(latitude - origin);
  }

  /// Horizontal distance of two points, the short way across the antimeridian, [m].
  public double distance(double lat1, double lng1, double lat2, double lng2) {
    double mean = (lat1 + lat2) / 2;
    if (Math.abs(mean) > POLAR) {
      return polar(lat1, lng1, lat2, lng2);
    }
    double d = mean - origin;
    double y = (lat2 - lat1) * north.at(d);
    double x = wrapped(lng2 - lng1) * east.at(d);
    return Math.sqrt(x * x + y * y);
  }

  /// The chord of two points: with r the distance from the axis and M the radius of curvature in
  /// the meridian, d^2 = (M dphi)^2 + 4 r1 r2 sin^2(dlambda / 2). The first term stands for the
  /// chord within the meridian's plane, so that nothing cancels out, however near the points are.
  private static double polar(double lat1, double lng1, double lat2, double lng2) {
    double along = meridianRadius((lat1 + lat2) / 2) * StrictMath.toRadians(lat2 - lat1);
    double half = StrictMath.sin(StrictMath.toRadians(wrapped(lng2 - lng1)) / 2);
    return Math.sqrt(along * along + 4 * parallelRadius(lat1) * parallelRadius(lat2) * half * half);
  }

  /// M, the radius of curvature in the meridian, [m].
  private static double meridianRadius(double latitude) {
    double w2 = w2(latitude);
    return EQUATOR_RADIUS * (1 - E2) / (w2 * Math.sqrt(w2));
  }

  /// N cos(phi), the distance from the axis, [m]; as a sine, which stays exact towards the poles.
  private static double parallelRadius(double latitude) {
    double fromPole = StrictMath.toRadians(90 - Math.abs(latitude));
    return EQUATOR_RADIUS / Math.sqrt(w2(latitude)) * StrictMath.sin(fromPole);
  }

  private static double w2(double latitude) {
    double sin = StrictMath.sin(StrictMath.toRadians(latitude));
    return 1 - E2 * sin * sin;
  }

  /// A difference of longitudes within +-360 deg, brought into +-180 deg.
  static double wrapped(double degrees) {
    if (degrees > 180) {
      return degrees - 360;
    }
    return degrees < -180 ? degrees + 360 : degrees;
  }
}

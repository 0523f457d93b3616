package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.geotools.referencing.GeodeticCalculator;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/// The ruler against the geodesic of WGS84, as GeoTools works it out.
class LocalRulerProperties {
  private static final double RELATIVE = 1e-7;

  /// Below this the geodesic itself is not known better, [m].
  private static final double FLOOR = 2e-8;

  private final GeodeticCalculator geodesic = new GeodeticCalculator(DefaultGeographicCRS.WGS84);

  private void check(double lat, double lng, double azimuth, double metres) {
    // GeoTools' own answer is the truth; Karney's only finds a place about so far away.
    var end = Geodesic.WGS84.Direct(lat, lng, azimuth, metres);
    geodesic.setStartingGeographicPoint(lng, lat);
    geodesic.setDestinationGeographicPoint(end.lon2, end.lat2);
    double truth = geodesic.getOrthodromicDistance();
    double tolerance = RELATIVE * truth + FLOOR;
    var where = lat + ", " + lng + " at " + azimuth + " deg, " + metres + " m";
    assertEquals(truth, LocalRuler.between(lat, lng, end.lat2, end.lon2), tolerance, where);
    assertEquals(truth, LocalRuler.between(end.lat2, end.lon2, lat, lng), tolerance, where);
  }

  @Property(tries = 3000)
  void agrees_with_the_geodesic_below_a_kilometre(
      @ForAll @DoubleRange(min = -89.98, max = 89.98) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lng,
      @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double metres) {
    check(lat, lng, azimuth, metres);
  }

  @Property(tries = 500)
  void agrees_with_it_across_the_antimeridian(@ForAll long seed) {
    var random = new Random(seed);
    double lat = random.nextDouble(-89.9, 89.9);
    double side = random.nextBoolean() ? 180 : -180;
    double metres = random.nextDouble(1, 1000);
    double east = LocalRuler.at(lat).metresPerDegreeEast(lat);
    double lng = side - Math.signum(side) * random.nextDouble() * metres / east;
    check(lat, lng, side > 0 ? 90 : 270, metres);
  }

  /// All the way to the pole, round it and over it.
  @Property(tries = 1000)
  void agrees_with_it_at_the_poles(@ForAll long seed) {
    var random = new Random(seed);
    double lat = (random.nextBoolean() ? 1 : -1) * random.nextDouble(89.9, 89.999);
    check(
        lat, random.nextDouble(-180, 180), random.nextDouble(0, 360), random.nextDouble(0.1, 1000));
  }

  @Property(tries = 500)
  void agrees_with_it_on_both_sides_of_where_chords_begin(@ForAll long seed) {
    var random = new Random(seed);
    double lat = (random.nextBoolean() ? 80 : -80) + random.nextDouble(-0.01, 0.01);
    check(lat, random.nextDouble(-180, 180), random.nextDouble(0, 360), random.nextDouble(1, 1000));
  }
}

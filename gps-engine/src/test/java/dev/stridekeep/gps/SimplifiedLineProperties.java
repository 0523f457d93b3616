package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

class SimplifiedLineProperties {
  @Property(tries = 200)
  void no_left_out_point_lies_farther_off_than_the_tolerance(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 30) double tolerance) {
    var analysis = Generated.dirty(seed).analysis();
    var line = analysis.line(tolerance);
    for (int k = 1; k < line.size(); k++) {
      for (int i = line.point(k - 1) + 1; i < line.point(k); i++) {
        double away = metresOff(analysis, i, line.point(k - 1), line.point(k));
        assertTrue(away <= tolerance * 1.001, i + ": " + away);
      }
    }
  }

  /// Distance of a point from the line between two others by geodesics: the least of those to the
  /// places along the line, found by halving the range of places.
  private static double metresOff(TrackAnalysis run, int i, int from, int to) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; step++) {
      double third = (high - low) / 3;
      if (toPlace(run, i, from, to, low + third) < toPlace(run, i, from, to, high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return toPlace(run, i, from, to, low);
  }

  private static double toPlace(TrackAnalysis run, int i, int from, int to, double share) {
    double dLng = LocalRuler.wrapped(run.longitude(to) - run.longitude(from));
    return Geodesic.WGS84.Inverse(
            run.latitude(i),
            run.longitude(i),
            run.latitude(from) + share * (run.latitude(to) - run.latitude(from)),
            run.longitude(from) + share * dLng,
            GeodesicMask.DISTANCE)
        .s12;
  }

  @Property(tries = 300)
  void both_ends_stay_and_points_keep_their_order_and_place(@ForAll long seed) {
    var analysis = Generated.dirty(seed).analysis();
    var line = analysis.line(3);
    int[] points = points(line);
    if (analysis.size() > 0) {
      assertEquals(0, points[0]);
      assertEquals(analysis.size() - 1, points[points.length - 1]);
    }
    for (int k = 0; k < points.length; k++) {
      assertTrue(k == 0 || points[k] > points[k - 1]);
      assertEquals(analysis.latitude(points[k]), line.latitude(k));
      assertEquals(analysis.longitude(points[k]), line.longitude(k));
    }
  }

  @Property(tries = 300)
  void a_larger_tolerance_keeps_some_of_the_points_of_a_smaller_one(
      @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 10) double factor) {
    var analysis = Generated.dirty(seed).analysis();
    int[] fine = points(analysis.line(1));
    for (int point : points(analysis.line(factor))) {
      assertTrue(Arrays.binarySearch(fine, point) >= 0);
    }
  }

  @Property(tries = 300)
  void a_simplified_line_is_not_simplified_further(@ForAll long seed) {
    var line = Generated.dirty(seed).analysis().line(3);
    double[] lat = IntStream.range(0, line.size()).mapToDouble(line::latitude).toArray();
    double[] lng = IntStream.range(0, line.size()).mapToDouble(line::longitude).toArray();
    assertEquals(line.size(), SimplifiedLine.of(lat, lng, 3).size());
  }

  @Property(tries = 300)
  void the_line_across_the_antimeridian_is_that_of_elsewhere(@ForAll long seed) {
    var line = Generated.clean(seed).analysis().line(0);
    double[] lat = IntStream.range(0, line.size()).mapToDouble(line::latitude).toArray();
    double[] east = new double[lat.length];
    double[] across = new double[lat.length];
    for (int i = 0; i < lat.length; i++) {
      // In steps that both places hold exactly.
      double off = LocalRuler.wrapped(line.longitude(i) - line.longitude(0));
      double exact = StrictMath.rint(off * (1 << 30)) / (1 << 30);
      east[i] = exact;
      across[i] = LocalRuler.wrapped(180 + exact);
    }
    assertTrue(
        Arrays.equals(
            points(SimplifiedLine.of(lat, east, 3)), points(SimplifiedLine.of(lat, across, 3))));
  }

  private static int[] points(SimplifiedLine line) {
    return IntStream.range(0, line.size()).map(line::point).toArray();
  }
}

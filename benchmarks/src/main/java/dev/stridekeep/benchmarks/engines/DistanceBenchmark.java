package dev.stridekeep.benchmarks.engines;

import dev.stridekeep.gps.LocalRuler;
import io.jenetics.jpx.Point;
import io.jenetics.jpx.WayPoint;
import io.jenetics.jpx.geom.Geoid;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.geotools.referencing.GeodeticCalculator;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The length of a track by every means, for each segment. Each peer gets its points in its own
/// form, made before.
@State(Scope.Benchmark)
@OperationsPerInvocation(DistanceBenchmark.SEGMENTS)
public class DistanceBenchmark {
  static final int SEGMENTS = 3_600;

  private double[] lat;
  private double[] lng;
  private Point[] points;
  private GeodeticCalculator calculator;

  @Setup
  public void prepare() {
    var track = Courses.track(SEGMENTS + 1);
    lat = new double[track.size()];
    lng = new double[track.size()];
    points = new Point[track.size()];
    for (int i = 0; i < track.size(); i++) {
      lat[i] = track.latitude(i);
      lng[i] = track.longitude(i);
      points[i] = WayPoint.of(lat[i], lng[i]);
    }
    calculator = new GeodeticCalculator(DefaultEllipsoid.WGS84);
  }

  @Benchmark
  public double localRuler() {
    double sum = 0;
    for (int i = 1; i < lat.length; i++) {
      sum += LocalRuler.between(lat[i - 1], lng[i - 1], lat[i], lng[i]);
    }
    return sum;
  }

  @Benchmark
  public double haversine() {
    double sum = 0;
    for (int i = 1; i < lat.length; i++) {
      sum += PlainFormulas.haversine(lat[i - 1], lng[i - 1], lat[i], lng[i]);
    }
    return sum;
  }

  @Benchmark
  public double midpoint() {
    double sum = 0;
    for (int i = 1; i < lat.length; i++) {
      sum += PlainFormulas.midpoint(lat[i - 1], lng[i - 1], lat[i], lng[i]);
    }
    return sum;
  }

  @Benchmark
  public double jpxGeoid() {
    double sum = 0;
    for (int i = 1; i < points.length; i++) {
      sum += Geoid.WGS84.distance(points[i - 1], points[i]).doubleValue();
    }
    return sum;
  }

  @Benchmark
  public double geographicLib() {
    double sum = 0;
    for (int i = 1; i < lat.length; i++) {
      sum +=
          Geodesic.WGS84.Inverse(lat[i - 1], lng[i - 1], lat[i], lng[i], GeodesicMask.DISTANCE).s12;
    }
    return sum;
  }

  @Benchmark
  public double geoTools() {
    double sum = 0;
    for (int i = 1; i < lat.length; i++) {
      calculator.setStartingGeographicPoint(lng[i - 1], lat[i - 1]);
      calculator.setDestinationGeographicPoint(lng[i], lat[i]);
      sum += calculator.getOrthodromicDistance();
    }
    return sum;
  }
}

package dev.stridekeep.benchmarks.engines;

import dev.stridekeep.benchmarks.CostTable;
import dev.stridekeep.benchmarks.Measurements;
import dev.stridekeep.benchmarks.Session;
import java.util.List;
import java.util.Optional;

/// Runs the benchmarks of the engines and prints what they cost, as multiples of the first row.
public final class EnginesReport {
  private static final int[] SIZES = {1_000, 10_000, 100_000};

  private final Measurements measured;

  private EnginesReport(Measurements measured) {
    this.measured = measured;
  }

  /// @param args JMH's own, and `--quick`, see [Session]
  public static void main(String[] args) {
    var report = new EnginesReport(Session.run(EnginesReport.class.getPackage(), args));
    System.out.println();
    report.tables().forEach(table -> System.out.print(table.text()));
  }

  private List<CostTable> tables() {
    return List.of(
        analysis(),
        distance(),
        bySize("analyse, per point", SizesBenchmark.class, "analyse"),
        efforts(),
        bySize("energy, per segment", SizesBenchmark.class, "energy"),
        bySize("splits, per point", SizesBenchmark.class, "splits"),
        bySize("chart, per point", SizesBenchmark.class, "chart"));
  }

  private CostTable analysis() {
    return new CostTable("1 h at 1 Hz, per point")
        .row("sum of haversines (floor)", hour("haversineSum"))
        .row("Kalman and RTS, length only (peer)", hour("kalmanRts"))
        .row("analyse", hour("analyse"))
        .row("analyse, splits, efforts, energy, chart", hour("figures"));
  }

  private CostTable distance() {
    return new CostTable("distance, per segment")
        .row("plain haversine, sphere", segment("haversine"))
        .row("LocalRuler", segment("localRuler"))
        .row("radii at the middle, with sine", segment("midpoint"))
        .row("jpx Geoid", segment("jpxGeoid"))
        .row("GeographicLib Inverse", segment("geographicLib"))
        .row("GeoTools GeodeticCalculator", segment("geoTools"));
  }

  /// A run of twice the points may also cover one length more: per point and length.
  private CostTable efforts() {
    var table = new CostTable("best efforts, per point and length");
    for (int points : SIZES) {
      double work = (double) points * Courses.analysis(points).bestEfforts().size();
      table.row(sized(points), measured.find(SizesBenchmark.class, "bestEfforts", points, work));
    }
    return table;
  }

  private CostTable bySize(String title, Class<?> benchmarks, String method) {
    var table = new CostTable(title);
    for (int points : SIZES) {
      table.row(sized(points), measured.find(benchmarks, method, points, points));
    }
    return table;
  }

  private static String sized(int points) {
    return "run of %,d points".formatted(points);
  }

  private Optional<Measurements.Cost> hour(String method) {
    return measured.find(HourBenchmark.class, method, 1);
  }

  private Optional<Measurements.Cost> segment(String method) {
    return measured.find(DistanceBenchmark.class, method, 1);
  }
}

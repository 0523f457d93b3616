package dev.stridekeep.benchmarks;

import dev.stridekeep.benchmarks.Measurements.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Costs below each other, each as a multiple of the first row that was measured.
///
/// Absolute times are of one machine at one moment; the multiples travel.
public final class CostTable {
  private static final String LINE = "%-44s %11s %19s %8s %12s%n";

  private final String title;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String what, Cost cost) {}

  /// @param title says what one unit of work is
  public CostTable(String title) {
    this.title = title;
  }

  /// Adds a row; one that was not measured is left out.
  public CostTable row(String what, Optional<Cost> cost) {
    cost.ifPresent(known -> rows.add(new Row(what, known)));
    return this;
  }

  /// The table as text; empty where nothing was measured.
  public String text() {
    if (rows.isEmpty()) {
      return "";
    }
    double first = rows.getFirst().cost().nanos();
    var text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, LINE, title, "median ns", "quartiles", "times", "bytes"));
    for (var row : rows) {
      var cost = row.cost();
      text.append(
          String.format(
              Locale.ROOT,
              LINE,
              "  " + row.what(),
              decimals(cost.nanos()),
              decimals(cost.low()) + " - " + decimals(cost.high()),
              decimals(cost.nanos() / first),
              Double.isNaN(cost.bytes()) ? "?" : decimals(cost.bytes())));
    }
    return text.append('\n').toString();
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, value < 99.95 ? "%.2f" : "%,.0f", value);
  }
}

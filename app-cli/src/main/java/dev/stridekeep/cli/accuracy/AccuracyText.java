package dev.stridekeep.cli.accuracy;

import dev.stridekeep.cli.accuracy.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// The tables as lines for people.
public final class AccuracyText {
  private static final int NAME_WIDTH = 40;

  private final List<String> lines = new ArrayList<>();

  private AccuracyText() {}

  public static List<String> of(List<Table> tables) {
    var text = new AccuracyText();
    for (var table : tables) {
      text.table(table);
    }
    return List.copyOf(text.lines);
  }

  private void table(Table table) {
    lines.add(table.title() + ": error [" + table.unit() + "]");
    var head = new StringBuilder(cell("truth", 10));
    table.methods().forEach(method -> head.append(cell(method, 14)));
    lines.add("  " + left("") + head);
    for (var group : table.groups()) {
      lines.add("  " + group.name());
      group.rows().forEach(this::row);
    }
    lines.add("  " + left("mean without sign") + spreadHead());
    for (var group : table.groups()) {
      spreads(group.name(), table.methods(), group::spread);
    }
    if (table.groups().size() > 1) {
      spreads("all", table.methods(), table::spread);
    }
    table.notes().forEach(note -> lines.add("  " + note));
    lines.add("");
  }

  private void row(Row row) {
    var line = new StringBuilder("  ").append(left("  " + row.file()));
    line.append(cell(number(row.truth(), "%.1f"), 10));
    row.errors().forEach(error -> line.append(cell(number(error, "%+.2f"), 14)));
    if (row.outside() != null) {
      line.append("  outside the mean: ").append(row.outside());
    }
    lines.add(line.toString().stripTrailing());
  }

  private static String spreadHead() {
    return cell("files", 6)
        + cell("mean", 9)
        + cell("95 % interval", 24)
        + cell("without one", 24)
        + cell("bias", 9);
  }

  private void spreads(String group, List<String> methods, IntFunction<Spread> spread) {
    for (int method = 0; method < methods.size(); method++) {
      var s = spread.apply(method);
      if (s.files() > 0) {
        lines.add(
            "  "
                + left("  " + group + ", " + methods.get(method))
                + cell(String.valueOf(s.files()), 6)
                + cell(number(s.mean(), "%.2f"), 9)
                + cell(range(s.low(), s.high()), 24)
                + cell(range(s.leastWithoutOne(), s.mostWithoutOne()), 24)
                + cell(number(s.bias(), "%+.2f"), 9));
      }
    }
  }

  private static String range(double low, double high) {
    return number(low, "%.2f") + " to " + number(high, "%.2f");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static String left(String text) {
    return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", text);
  }

  private static String cell(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}

package dev.stridekeep.cli.accuracy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One measure over many runs.
///
/// @param key for machines
/// @param title for people
/// @param unit of the errors
/// @param methods the columns
/// @param notes sentences below the table
public record Table(
    String key,
    String title,
    String unit,
    List<String> methods,
    List<Group> groups,
    List<String> notes) {
  public Table {
    methods = List.copyOf(methods);
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /// Runs of one class.
  public record Group(String name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }

    /// Of the runs that take part in the mean.
    Spread spread(int method) {
      return spreadOf(rows.stream(), method);
    }
  }

  /// One run.
  ///
  /// @param truth what the errors are held against; NaN where unknown
  /// @param errors one of each method, with sign; NaN where there is none
  /// @param outside why the run takes no part in a mean; null where it does
  public record Row(String file, double truth, List<Double> errors, @Nullable String outside) {
    public Row {
      errors = List.copyOf(errors);
    }
  }

  /// Of all groups.
  Spread spread(int method) {
    return spreadOf(groups.stream().flatMap(group -> group.rows().stream()), method);
  }

  private static Spread spreadOf(Stream<Row> rows, int method) {
    return Spread.of(
        rows.filter(row -> row.outside() == null)
            .mapToDouble(row -> row.errors().get(method))
            .toArray());
  }
}

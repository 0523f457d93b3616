package dev.stridekeep.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of recordings beside the project, with a table of what others found in them.
record RecordedFolder(Path path, List<String> columns, List<List<String>> cells) {
  private static final Path BESIDE = Path.of("shared", "data", "recorded");

  /// The folder; empty where there is none.
  static Optional<RecordedFolder> find() {
    @Nullable Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      var table = above.resolve(BESIDE).resolve("manifest.csv");
      if (Files.exists(table)) {
        return Optional.of(read(table));
      }
      above = above.getParent();
    }
    return Optional.empty();
  }

  private static RecordedFolder read(Path table) {
    try (Stream<String> lines = Files.lines(table)) {
      var all = lines.map(RecordedFolder::cellsOf).toList();
      var folder = table.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder around " + table);
      }
      return new RecordedFolder(folder, all.getFirst(), all.subList(1, all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cellsOf(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  List<Row> rows() {
    return cells.stream().map(Row::new).toList();
  }

  /// What is known of one recording.
  final class Row {
    private final List<String> row;

    Row(List<String> row) {
      this.row = row;
    }

    String file() {
      return row.getFirst();
    }

    Path path() {
      return path.resolve(file());
    }

    /// NaN where the table says nothing.
    double number(String column) {
      String text = row.get(columns.indexOf(column));
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
  }
}

package dev.stridekeep.cli.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stridekeep.cli.accuracy.Sample.Collection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads which runs a folder holds, and what is known of them: `synthetic/manifest.csv` with
/// `*.truth.json` beside the recordings, and `recorded/manifest.csv`. Either may be absent.
final class Manifest {
  private static final String NAME = "manifest.csv";
  private static final Set<String> GRADES = Set.of("A", "B", "C");

  /// Its device total leaves out 599 m that the runner moved while the watch was paused.
  private static final String PAUSED_WHILE_MOVING = "dual2_watch";

  private Manifest() {}

  static List<Sample> read(Path folder) throws IOException {
    var samples = new ArrayList<Sample>();
    for (var line : lines(folder.resolve("synthetic").resolve(NAME))) {
      samples.add(synthetic(folder.resolve("synthetic"), line));
    }
    for (var line : lines(folder.resolve("recorded").resolve(NAME))) {
      samples.add(recorded(folder.resolve("recorded"), line));
    }
    return samples;
  }

  private static List<NamedCsvRecord> lines(Path manifest) throws IOException {
    if (!Files.exists(manifest)) {
      return List.of();
    }
    try (var csv = CsvReader.builder().ofNamedCsvRecord(manifest)) {
      return csv.stream().toList();
    }
  }

  private static Sample synthetic(Path folder, NamedCsvRecord line) throws IOException {
    var file = folder.resolve(line.getField("file"));
    var truth = Truth.read(file.resolveSibling(stem(file) + ".truth.json"));
    return new Sample(
        file,
        Collection.SYNTHETIC,
        line.getField("class"),
        line.getField("elevation"),
        truth.distance(),
        truth.moving(),
        truth.ascent(),
        truth.descent(),
        null);
  }

  private static Sample recorded(Path folder, NamedCsvRecord line) {
    var ascent = number(line, "ascent_m");
    return new Sample(
        folder.resolve(line.getField("file")),
        Collection.RECORDED,
        line.getField("reference_grade"),
        "",
        number(line, "reference_distance_m"),
        Double.NaN,
        Double.isNaN(ascent) ? number(line, "upstream_ascent_m") : ascent,
        Double.NaN,
        outside(line));
  }

  private static @Nullable String outside(NamedCsvRecord line) {
    var kinds = Set.of(line.getField("kind").split(";"));
    if (kinds.contains("ride")) {
      return "a ride";
    }
    if (kinds.contains("planned-route")) {
      return "a planned route without times";
    }
    if (kinds.contains("late-first-fix")) {
      return "no positions for the first part of the reference";
    }
    if (line.getField("file").startsWith(PAUSED_WHILE_MOVING)) {
      return "the runner moved while the watch was paused";
    }
    return GRADES.contains(line.getField("reference_grade")) ? null : "no reference";
  }

  private static double number(NamedCsvRecord line, String column) {
    var text = line.findField(column).orElse("");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static String stem(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }
}

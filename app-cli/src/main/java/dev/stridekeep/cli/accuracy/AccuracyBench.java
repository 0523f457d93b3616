package dev.stridekeep.cli.accuracy;

import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.cli.accuracy.Method.Estimate;
import dev.stridekeep.cli.accuracy.Table.Group;
import dev.stridekeep.cli.accuracy.Table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Measures the engine and its peers over a folder of runs. The same folder gives the same tables.
public final class AccuracyBench {
  private static final List<Method> METHODS =
      List.of(new OwnEngine(), new PlainSums(), new FixedSmoother());

  /// The forms that take points as they come.
  private static final List<LiveForm> LIVE_FORMS = List.of(new LiveEngine(), LiveForm.CHORDS);

  private static final List<Measure> MEASURES =
      List.of(
          Measure.SYNTHETIC_DISTANCE,
          Measure.RECORDED_DISTANCE,
          Measure.MOVING,
          Measure.ASCENT,
          Measure.DESCENT,
          Measure.RECORDED_ASCENT);

  private static final double P95 = 0.95;

  private final List<Measured> runs = new ArrayList<>();

  private AccuracyBench() {}

  /// @param folder with `synthetic/manifest.csv` or `recorded/manifest.csv` or both
  /// @param reader of a recording; what it throws is told in the row of the file
  /// @return no table where the folder has neither manifest
  /// @throws IOException where a manifest or a truth cannot be read
  public static List<Table> measure(Path folder, Function<Path, RunFromFile> reader)
      throws IOException {
    var bench = new AccuracyBench();
    for (var sample : Manifest.read(folder)) {
      bench.runs.add(measured(sample, reader));
    }
    var tables = new ArrayList<Table>();
    for (var measure : MEASURES) {
      tables.add(bench.table(measure));
    }
    tables.add(
        bench.live("live.median", "Live distance, median", off -> LiveLag.quantile(off, 0.5)));
    tables.add(
        bench.live("live.p95", "Live distance, 95th percentile", o -> LiveLag.quantile(o, P95)));
    tables.removeIf(table -> table.groups().isEmpty());
    return tables;
  }

  private static Measured measured(Sample sample, Function<Path, RunFromFile> reader) {
    try {
      var run = reader.apply(sample.file());
      if (!Method.hasPositions(run.track())) {
        return new Measured(sample, null, "no positions");
      }
      return new Measured(sample, Recording.of(run), sample.outside());
    } catch (RuntimeException e) {
      return new Measured(sample, null, "cannot be read: " + e.getMessage());
    }
  }

  private Table table(Measure measure) {
    var groups = new LinkedHashMap<String, List<Row>>();
    for (var run : runs) {
      var sample = run.sample;
      if (sample.collection() == measure.collection()
          && (measure.graded() || !Double.isNaN(measure.truth().applyAsDouble(sample)))) {
        rows(groups, measure.group().apply(sample)).add(row(measure, run));
      }
    }
    return new Table(
        measure.key(),
        measure.title(),
        measure.unit(),
        METHODS.stream().map(Method::name).toList(),
        groups(groups),
        List.of());
  }

  private static Row row(Measure measure, Measured run) {
    var errors = new ArrayList<Double>();
    for (var estimate : run.estimates) {
      errors.add(measure.error(run.sample, estimate));
    }
    boolean counts = run.recording != null && !measure.graded();
    return new Row(
        run.sample.name(),
        measure.truth().applyAsDouble(run.sample),
        errors,
        counts ? null : run.outside);
  }

  private Table live(String key, String title, ToDoubleFunction<double[]> figure) {
    var groups = new LinkedHashMap<String, List<Row>>();
    var pooled = new LinkedHashMap<LiveForm, List<double[]>>();
    for (var run : runs) {
      var recording = run.recording;
      if (recording == null) {
        continue;
      }
      var errors = new ArrayList<Double>();
      for (var form : LIVE_FORMS) {
        double[] off = LiveLag.percent(form, recording);
        pooled.computeIfAbsent(form, _ -> new ArrayList<>()).add(off);
        errors.add(figure.applyAsDouble(off));
      }
      var collection = run.sample.collection().name().toLowerCase(Locale.ROOT);
      rows(groups, collection)
          .add(new Row(run.sample.name(), recording.analysis().distanceMetres(), errors, null));
    }
    return new Table(
        key,
        title + " of its distance from the final one at the same time, after the first minute",
        "%",
        LIVE_FORMS.stream().map(LiveForm::name).toList(),
        groups(groups),
        notes(pooled, figure));
  }

  private static List<String> notes(
      Map<LiveForm, List<double[]>> pooled, ToDoubleFunction<double[]> figure) {
    var notes = new ArrayList<String>();
    pooled.forEach(
        (form, files) ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "over all points together, %s: %.2f %%",
                    form.name(),
                    figure.applyAsDouble(
                        files.stream().flatMapToDouble(Arrays::stream).toArray()))));
    return notes;
  }

  private static List<Row> rows(Map<String, List<Row>> groups, String group) {
    return groups.computeIfAbsent(group, _ -> new ArrayList<>());
  }

  private static List<Group> groups(Map<String, List<Row>> groups) {
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /// A run with what each method says of it.
  private static final class Measured {
    private final Sample sample;
    private final @Nullable Recording recording;
    private final @Nullable String outside;
    private final List<Estimate> estimates;

    Measured(Sample sample, @Nullable Recording recording, @Nullable String outside) {
      this.sample = sample;
      this.recording = recording;
      this.outside = outside;
      double none = Double.NaN;
      estimates =
          METHODS.stream()
              .map(
                  method ->
                      recording == null
                          ? new Estimate(none, none, none, none)
                          : method.of(recording))
              .toList();
    }
  }
}

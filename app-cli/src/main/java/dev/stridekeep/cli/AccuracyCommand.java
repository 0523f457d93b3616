package dev.stridekeep.cli;

import dev.stridekeep.cli.accuracy.AccuracyBench;
import dev.stridekeep.cli.accuracy.AccuracyJson;
import dev.stridekeep.cli.accuracy.AccuracyText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints how far the figures of the engine, and of simple peers, are from what is known of runs.
@Command(
    name = "accuracy",
    description = "Hold the figures against runs whose truth is known.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AccuracyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "holds synthetic/manifest.csv, recorded/manifest.csv or both")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "one line of JSON, nothing else")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var files = Wiring.runFiles();
    try {
      var tables = AccuracyBench.measure(folder, file -> RunFile.read(file, files).run());
      if (tables.isEmpty()) {
        throw new CommandException(
            Main.UNUSABLE,
            folder + ": has no run in synthetic/manifest.csv or recorded/manifest.csv");
      }
      if (json) {
        out.println(AccuracyJson.of(tables));
      } else {
        AccuracyText.of(tables).forEach(out::println);
      }
      return 0;
    } catch (IOException e) {
      throw new CommandException(Main.UNUSABLE, folder + ": cannot be read: " + e.getMessage());
    }
  }
}

package dev.stridekeep.cli;

import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.account.BodyProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the summary of recordings without any server.
@Command(
    name = "analyze",
    description = "Print the summary of recorded runs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AnalyzeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "GPX, TCX or FIT, also as .gz")
  private List<Path> files = List.of();

  @Option(names = "--mass", paramLabel = "KG", description = "body mass, for the energy")
  private @Nullable Double mass;

  @Option(names = "--json", description = "one line of JSON for each file, nothing else")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var commandLine = Objects.requireNonNull(spec).commandLine();
    var body = body();
    int exitCode = 0;
    for (var file : files) {
      try {
        print(RunFile.read(file, Wiring.runFiles()), body, commandLine.getOut());
      } catch (CommandException e) {
        commandLine.getErr().println("stridekeep: " + e.getMessage());
        exitCode = e.exitCode();
      }
    }
    return exitCode;
  }

  private BodyProfile body() {
    try {
      return mass == null ? BodyProfile.UNKNOWN : BodyProfile.ofMass(mass);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--mass: " + e.getMessage());
    }
  }

  private void print(RunFile file, BodyProfile body, PrintWriter out) {
    var run = file.run();
    var figures = Figures.of(Wiring.analyseRun().figures(run.recording(Instant.EPOCH), body));
    if (json) {
      out.println(FiguresJson.of(figures, run.warnings()));
      return;
    }
    out.println(file.name());
    FiguresText.of(figures).forEach(out::println);
    notes(run).forEach(note -> out.println("  Note: " + note));
  }

  private List<String> notes(RunFromFile run) {
    var notes = new ArrayList<String>();
    if (mass == null) {
      notes.add(
          run.massKg() == null
              ? "energy needs a body mass: --mass KG"
              : "energy needs a body mass; the device was set to --mass " + run.massKg());
    }
    notes.addAll(run.warnings());
    return notes;
  }
}

package dev.stridekeep.torture.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Does a drill and prints what came of it. Exit code 0: as it has to be; 1: not; 2: it makes no
/// sense to call it so.
@Command(
    name = "stridekeep drill",
    description =
        "Lose a database or a node, change the version and the schema, or fill the disk, under load.",
    mixinStandardHelpOptions = true)
public final class DrillCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "restore, node, upgrade or full-disk")
  private String name = "";

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "how long phones record, or disks are filled, about")
  private int seconds;

  @Option(names = "--seed", defaultValue = "1", description = "of what phones record")
  private long seed;

  @Option(names = "--phones", defaultValue = "48", description = "phones that record at once")
  private int phones;

  @Option(
      names = "--from",
      description = "upgrade: a built checkout of an older version, to begin with")
  private @Nullable Path from;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    var command = Objects.requireNonNull(spec).commandLine();
    check();
    var home = Path.of(System.getProperty("stridekeep.home", "")).toAbsolutePath();
    var target = Files.createDirectories(home.resolve("target"));
    var work = Files.createTempDirectory(target, "drill-");
    long began = System.nanoTime();
    var drill =
        new Drill(
            home,
            work,
            seed,
            phones,
            Duration.ofSeconds(seconds),
            line ->
                command
                    .getErr()
                    .printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - began) / 1e9, line));
    var result =
        switch (name) {
          case "restore" -> new RestoreDrill(drill).run();
          case "node" -> new NodeDrill(drill).run();
          case "full-disk" -> new FullDiskDrill(drill).run();
          default -> new UpgradeDrill(drill, from).run();
        };
    var out = command.getOut();
    out.printf(Locale.ROOT, "drill %s, seed %d, %d phones%n", name, seed, phones);
    result.lines().forEach(out::println);
    out.println(result.passed() ? "It went as it has to." : "IT DID NOT GO AS IT HAS TO.");
    return result.passed() ? 0 : 1;
  }

  private void check() {
    if (!List.of("restore", "node", "upgrade", "full-disk").contains(name)) {
      throw unusable("there is no drill " + name + "; there are restore, node, upgrade, full-disk");
    }
    if (from != null && !name.equals("upgrade")) {
      throw unusable("--from is for upgrade only");
    }
    if (seconds < 8 || seconds > 36_000) {
      throw unusable("--seconds must be 8 to 36000: " + seconds);
    }
    if (phones < 2 || phones > 10_000) {
      throw unusable("--phones must be 2 to 10000: " + phones);
    }
  }

  private ParameterException unusable(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

package dev.stridekeep.torture;

import dev.stridekeep.torture.fault.Fault;
import dev.stridekeep.torture.fault.Faults;
import dev.stridekeep.torture.report.ReportJson;
import dev.stridekeep.torture.report.ReportText;
import dev.stridekeep.torture.server.Database;
import dev.stridekeep.torture.server.Galera;
import dev.stridekeep.torture.server.Launch;
import dev.stridekeep.torture.server.MariaDb;
import dev.stridekeep.torture.server.MariaDbAndCassandra;
import dev.stridekeep.torture.server.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs a torture and prints its report. Exit code 0: nothing was lost; 1: something was, or could
/// not be checked; 2: it makes no sense to call it so.
@Command(
    name = "stridekeep torture",
    description =
        "Kill, pause, cut off and starve real servers under simulated phones, and check that"
            + " nothing acknowledged was lost.",
    mixinStandardHelpOptions = true)
final class TortureCommand implements Callable<Integer> {
  @Option(names = "--minutes", defaultValue = "10", description = "how long faults are injected")
  private double minutes;

  @Option(names = "--seed", description = "repeats a plan; a new one where left out")
  private @Nullable Long seed;

  @Option(
      names = "--profile",
      defaultValue = "mariadb",
      description = "mariadb, galera or cassandra")
  private String profile = "mariadb";

  @Option(names = "--phones", defaultValue = "48", description = "phones that record at once")
  private int phones;

  @Option(names = "--faults", split = ",", description = "only these; all where left out")
  private List<String> only = List.of();

  @Option(names = "--json", description = "print the report as one line of JSON, and nothing else")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    var command = Objects.requireNonNull(spec).commandLine();
    check();
    var home = Path.of(System.getProperty("stridekeep.home", "")).toAbsolutePath();
    var folder = home.resolve("target");
    Files.createDirectories(folder);
    var work = Files.createTempDirectory(folder, "torture-");
    long chosen = seed == null ? System.nanoTime() & 0xFFFF_FFFFL : seed;
    command.getErr().println("seed " + chosen + ", logs in " + work);
    try (var site =
        Site.start(
            database(work),
            Launch.jar(home, "app-mobile-backend"),
            Launch.jar(home, "app-web-backend"),
            work)) {
      // Ctrl-C leaves neither a process nor a mounted disk behind.
      Runtime.getRuntime().addShutdownHook(new Thread(site::close, "close-site"));
      var report =
          new Torture(
                  site,
                  faults(),
                  chosen,
                  phones,
                  Duration.ofMillis((long) (minutes * 60_000)),
                  since(System.nanoTime(), command.getErr()))
              .run();
      command.getOut().println(json ? ReportJson.of(report) : ReportText.of(report));
      if (report.isClean()) {
        return 0;
      }
      site.database().keepFiles();
      command.getErr().println("what the database has is left in " + work);
      return 1;
    }
  }

  /// Puts the seconds since the begin before each line.
  private static Consumer<String> since(long began, PrintWriter out) {
    return line ->
        out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
  }

  private Database database(Path work) {
    return switch (profile) {
      case "galera" -> Galera.start(work);
      case "cassandra" -> MariaDbAndCassandra.start(work);
      default -> MariaDb.startSupervised(work);
    };
  }

  private List<Fault> faults() {
    return Faults.all().stream()
        .filter(fault -> only.isEmpty() || only.contains(fault.name()))
        .toList();
  }

  private void check() {
    var known = Faults.all().stream().map(Fault::name).toList();
    for (var name : only) {
      if (!known.contains(name)) {
        throw unusable("there is no fault " + name + "; there are " + String.join(", ", known));
      }
    }
    if (!List.of("mariadb", "galera", "cassandra").contains(profile)) {
      throw unusable("there is no profile " + profile + "; there are mariadb, galera, cassandra");
    }
    if (!(minutes > 0 && minutes <= 10_000)) {
      throw unusable("--minutes must be over 0: " + minutes);
    }
    if (phones < 2 || phones > 10_000) {
      throw unusable("--phones must be 2 to 10000: " + phones);
    }
  }

  private ParameterException unusable(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

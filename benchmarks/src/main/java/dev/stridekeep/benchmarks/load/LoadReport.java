package dev.stridekeep.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `./stridekeep bench load` prints.
public final class LoadReport {
  private static final List<Measure> ALL =
      List.of(
          new Starts(), new BatchCost(), new Overload(), new Crowd(), new Disk(), new Dashboards());
  private static final int USAGE = 2;

  private LoadReport() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var measures = new ArrayList<Measure>();
    var pace = Measure.Pace.FULL;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--quick")) {
        pace = Measure.Pace.QUICK;
      } else if (args[i].equals("--only") && i + 1 < args.length) {
        measures.add(named(args[++i]));
      } else {
        fail("unknown argument " + args[i] + "; there are --quick, --only NAME");
      }
    }
    System.exit(run(measures.isEmpty() ? ALL : measures, pace));
  }

  private static int run(List<Measure> measures, Measure.Pace pace)
      throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("stridekeep.home", "")).toAbsolutePath();
    var work = Files.createTempDirectory(Files.createDirectories(home.resolve("target")), "load-");
    var table = new Table(System.out);
    table.head();
    try (var plant = Plant.start(home, work)) {
      // Ctrl-C leaves no process behind.
      Runtime.getRuntime().addShutdownHook(new Thread(plant::close, "close-plant"));
      for (var measure : measures) {
        measure.run(plant, pace, table);
      }
    }
    if (pace.equals(Measure.Pace.QUICK)) {
      System.out.println("A quick run: its numbers mean nothing.");
      return 0;
    }
    System.out.printf("%d targets missed%n", table.missed());
    return 0;
  }

  private static Measure named(String name) {
    return ALL.stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                fail(
                    "there is no measurement "
                        + name
                        + "; there are "
                        + String.join(", ", ALL.stream().map(Measure::name).toList())));
  }

  private static Measure fail(String why) {
    System.err.println("bench load: " + why);
    System.exit(USAGE);
    throw new IllegalStateException(why);
  }
}

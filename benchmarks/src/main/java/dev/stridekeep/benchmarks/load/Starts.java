package dev.stridekeep.benchmarks.load;

import dev.stridekeep.torture.server.BackendServer;
import dev.stridekeep.torture.server.Commands;
import dev.stridekeep.torture.server.FreePorts;
import dev.stridekeep.torture.server.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// From the start of the mobile backend's process until it says that it is ready, without and with
/// a cache of loaded classes (AOT), and the memory that it then holds.
final class Starts implements Measure {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final long SETTLE_MILLIS = 5_000;
  private static final int MOST_ROUNDS = 5;

  @Override
  public String name() {
    return "starts";
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) throws InterruptedException {
    var home = Path.of(System.getProperty("stridekeep.home", "")).toAbsolutePath();
    try {
      var folder = Files.createTempDirectory("stridekeep-aot-");
      var cache = folder.resolve("mobile.aot");
      var training = start(plant, home, folder, List.of("-XX:AOTCacheOutput=" + cache));
      var _ = plant.line(training);
      training.stop();
      int rounds = pace.rounds() == 1 ? 1 : MOST_ROUNDS;
      var plain = new double[rounds];
      var cached = new double[rounds];
      double resident = 0;
      for (int i = 0; i < rounds; i++) {
        plain[i] = seconds(plant, home, folder, List.of());
        long began = System.nanoTime();
        var backend = start(plant, home, folder, List.of("-XX:AOTCache=" + cache));
        cached[i] = (System.nanoTime() - began) / 1e9;
        if (i == rounds - 1) {
          Thread.sleep(SETTLE_MILLIS);
          resident = residentMib(backend.pid());
        }
        backend.stop();
      }
      table.plain("process start to ready, no cache", Measure.median(plain), " s");
      table.atMost("process start to ready, with AOT cache", Measure.median(cached), 1, " s");
      table.note("cache of %,d KiB", Files.size(cache) / 1_024);
      table.atMost("resident memory, idle", resident, 200, " MiB");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Plant plant, Path home, Path folder, List<String> jvm) {
    long began = System.nanoTime();
    var backend = start(plant, home, folder, jvm);
    double took = (System.nanoTime() - began) / 1e9;
    backend.stop();
    return took;
  }

  private static BackendServer start(Plant plant, Path home, Path folder, List<String> more) {
    var jvm = new ArrayList<>(Plant.JVM);
    jvm.addAll(more);
    int port = FreePorts.next();
    var backend =
        BackendServer.start(
            "mobile",
            Launch.jar(home, "app-mobile-backend", jvm),
            Map.of(
                "STRIDEKEEP_DB_URL", plant.url(),
                "STRIDEKEEP_DB_USER", plant.database.user(),
                "STRIDEKEEP_DB_PASSWORD", plant.database.password(),
                "STRIDEKEEP_MOBILE_PORT", Integer.toString(port)),
            URI.create("http://127.0.0.1:" + port),
            folder.resolve("log"));
    backend.awaitReady();
    return backend;
  }

  private static double residentMib(long pid) {
    var status = RESIDENT.matcher(Commands.run("cat", "/proc/" + pid + "/status"));
    if (!status.find()) {
      throw new IllegalStateException("no resident memory is told of " + pid);
    }
    return Long.parseLong(status.group(1)) / 1_024.0;
  }
}

package dev.stridekeep.cli;

import dev.stridekeep.phone.PhoneClock;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Both backends of this machine, each a child process, from start to stop.
final class Backends implements AutoCloseable {
  private static final String MOBILE = "app-mobile-backend";
  private static final String WEB = "app-web-backend";

  private final List<BackendProcess> processes;
  private final PrintWriter out;
  private final Thread onExit = new Thread(this::stop, "stop-backends");
  private boolean stopped;

  private Backends(List<BackendProcess> processes, PrintWriter out) {
    this.processes = processes;
    this.out = out;
  }

  /// Starts both and returns when both are ready.
  ///
  /// @throws CommandException where one cannot be started
  static Backends start(BackendSettings settings, PhoneClock clock, PrintWriter out)
      throws InterruptedException {
    for (var app : List.of(MOBILE, WEB)) {
      if (!Files.isReadable(settings.jar(app))) {
        throw new CommandException(
            Main.FAILED, app + " is not built: start with ./stridekeep, which builds it");
      }
    }
    settings.checkPorts();
    var mobile = child("mobile backend", MOBILE, settings);
    var web = child("web backend", WEB, settings);
    var backends = new Backends(List.of(mobile, web), out);
    Runtime.getRuntime().addShutdownHook(backends.onExit);
    try {
      mobile.awaitReady(settings.mobile(), clock);
      web.awaitReady(settings.web(), clock);
      return backends;
    } catch (CommandException | InterruptedException e) {
      backends.close();
      throw e;
    }
  }

  private static BackendProcess child(String name, String app, BackendSettings settings) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return BackendProcess.start(
        name,
        List.of(java, "-jar", settings.jar(app).toString()),
        settings.childEnvironment(),
        settings.data().resolve("logs").resolve(app + ".log"));
  }

  /// Waits until somebody stops this program or a backend ends.
  ///
  /// @throws CommandException where a backend ended by itself
  void await() throws InterruptedException {
    CompletableFuture.anyOf(
            processes.stream()
                .map(backend -> backend.process().onExit())
                .toArray(CompletableFuture[]::new))
        .join();
    check();
    processes.stream()
        .filter(backend -> !backend.isAlive())
        .forEach(backend -> out.println("The " + backend.name() + " has ended."));
  }

  /// @throws CommandException where a backend ended by itself
  void check() {
    processes.forEach(BackendProcess::checkEnd);
  }

  /// Stops both, the other way round than they were started.
  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    var alive = processes.reversed().stream().filter(BackendProcess::isAlive).toList();
    alive.forEach(BackendProcess::askToStop);
    alive.forEach(backend -> out.println(backend.awaitStop()));
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // This program is ending, and the hook runs or has run.
    }
  }
}

package dev.stridekeep.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One backend as a process of its own, which can be killed and started again on the same data and
/// the same port. Ends with [#close] or with this JVM.
final class Backend implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(20);
  private static final int LAST_LINES = 80;
  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          // Both apps bring a logback.xml, which is the same.
          "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");

  private final String mainClass;
  private final Map<String, String> environment;
  private final URI address;
  private final Path log;
  private final Thread endAtExit = new Thread(this::end, "end-backend");
  private Process process;

  private Backend(String mainClass, Map<String, String> environment, URI address, Path log) {
    this.mainClass = mainClass;
    this.environment = Map.copyOf(environment);
    this.address = address;
    this.log = log;
    process = launch();
    Runtime.getRuntime().addShutdownHook(endAtExit);
  }

  /// Starts a backend and returns at once, see [#awaitReady].
  ///
  /// @param log written by the process; what is there is kept
  static Backend launch(String mainClass, Map<String, String> environment, URI address, Path log) {
    return new Backend(mainClass, environment, address, log);
  }

  URI address() {
    return address;
  }

  /// Waits until the backend says that it is ready.
  ///
  /// @throws IllegalStateException with the end of its log, where it ends or takes too long
  void awaitReady() {
    var api = new Api(address);
    boolean ready =
        Await.until(START_LIMIT, () -> !process.isAlive() || api.isReady()) && process.isAlive();
    if (!ready) {
      throw new IllegalStateException(
          mainClass + (process.isAlive() ? " is not ready" : " ended") + "; its log:\n" + log());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// SIGKILL: at once, without a word, as a crash ends a process.
  void kill() {
    process.destroyForcibly();
    if (exitCodeWithin(KILL_LIMIT) < 0) {
      throw new IllegalStateException(mainClass + " outlives its kill");
    }
  }

  /// SIGTERM; returns at once.
  void askToStop() {
    process.destroy();
  }

  /// Waits for the end of the process.
  ///
  /// @return its exit code; -1 where it has not ended within the limit
  int exitCodeWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /// Starts a new process in the place of the one that has ended.
  void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException(mainClass + " is still alive");
    }
    process = launch();
    awaitReady();
  }

  /// The end of what the process wrote.
  String log() {
    try {
      var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e + ")";
    }
  }

  private Process launch() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("STRIDEKEEP_"));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(endAtExit);
    end();
  }

  /// Ends the process, also while this JVM ends.
  void end() {
    process.destroyForcibly();
    var _ = exitCodeWithin(KILL_LIMIT);
  }
}

package dev.stridekeep.torture.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One backend as a process of its own.
public final class BackendServer implements Victim, AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private static final int PROBE_MILLIS = 2_000;
  private static final int LAST_LINES = 60;

  private final String name;
  private final Launch launch;
  private final Map<String, String> environment;
  private final URI address;
  private final Path log;
  private volatile boolean closed;
  private volatile Process process;

  private BackendServer(
      String name, Launch launch, Map<String, String> environment, URI address, Path log) {
    this.name = name;
    this.launch = launch;
    this.environment = Map.copyOf(environment);
    this.address = address;
    this.log = log;
    process = start();
  }

  /// Starts a backend and returns at once, see [#awaitReady].
  ///
  /// @param address where it will listen, as the environment tells it
  /// @param log what is there is kept
  public static BackendServer start(
      String name, Launch launch, Map<String, String> environment, URI address, Path log) {
    return new BackendServer(name, launch, environment, address, log);
  }

  /// Another backend with the same name, log and settings but for some.
  BackendServer successor(Launch newLaunch, Map<String, String> changed, URI newAddress) {
    var settings = new HashMap<>(environment);
    settings.putAll(changed);
    return new BackendServer(name, newLaunch, settings, newAddress, log);
  }

  private Process start() {
    var builder =
        new ProcessBuilder(launch.command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("STRIDEKEEP_"));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  public URI address() {
    return address;
  }

  @Override
  public synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(KILL_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " outlives its kill");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException(name + " is still alive");
    }
    process = start();
    awaitReady();
  }

  /// Waits until the backend says that it is ready. Starts it once more where it ended by itself,
  /// as a service manager does: a backend that finds no database does not stay.
  ///
  /// @throws IllegalStateException with the end of its log, where it takes too long
  public synchronized void awaitReady() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException(
            name
                + " is not ready within "
                + START_LIMIT.toSeconds()
                + " s; its log:\n"
                + endOfLog());
      }
      if (!process.isAlive() && !closed) {
        process = start();
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private boolean isReady() {
    try {
      var call = (HttpURLConnection) address.resolve("/health/ready").toURL().openConnection();
      call.setConnectTimeout(PROBE_MILLIS);
      call.setReadTimeout(PROBE_MILLIS);
      return call.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e + ")";
    }
  }

  /// Tells the process to stop (SIGTERM) and waits until it has answered what was under way.
  ///
  /// @throws IllegalStateException where it does not end
  public synchronized void stop() {
    closed = true;
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends the process at once.
  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
  }
}

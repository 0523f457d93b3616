package dev.stridekeep.cli;

import dev.stridekeep.phone.PhoneClock;
import dev.stridekeep.phone.client.HttpTransport;
import dev.stridekeep.phone.client.StridekeepClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One backend as a process of its own, which writes to a log file.
final class BackendProcess {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final int LAST_LINES = 30;

  /// Exit codes of a JVM that was told to stop: 128 + SIGINT, 128 + SIGTERM.
  private static final List<Integer> TOLD_TO_STOP = List.of(0, 130, 143);

  private final String name;
  private final Path log;
  private final Process process;

  private BackendProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /// @param name for people, `mobile backend`
  /// @param command program and arguments
  /// @param log made anew
  static BackendProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.getParent());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new BackendProcess(name, log, builder.start());
    } catch (IOException e) {
      throw new CommandException(
          Main.FAILED, "the " + name + " cannot be started: " + e.getMessage());
    }
  }

  /// Waits until the backend says that it is ready.
  ///
  /// @throws CommandException with the end of its log, where it ends or takes too long
  void awaitReady(URI address, PhoneClock clock) throws InterruptedException {
    var until = clock.now().plus(START_LIMIT);
    try (var http = new HttpTransport(Duration.ofSeconds(5))) {
      var backend = new StridekeepClient(http, address);
      while (!backend.isReady()) {
        if (!process.isAlive()) {
          throw failure("ended with code " + process.exitValue() + " while it started");
        }
        if (clock.now().isAfter(until)) {
          throw failure("was not ready within " + START_LIMIT.toSeconds() + " s");
        }
        clock.sleep(LOOK_AGAIN);
      }
    }
  }

  private CommandException failure(String what) {
    return new CommandException(
        Main.FAILED,
        "the " + name + " " + what + "; the end of its log " + log + ":\n" + endOfLog());
  }

  private String endOfLog() {
    try {
      var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e.getMessage() + ")";
    }
  }

  String name() {
    return name;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Process process() {
    return process;
  }

  /// @throws CommandException where the process has ended and nobody told it to
  void checkEnd() {
    if (!process.isAlive() && !TOLD_TO_STOP.contains(process.exitValue())) {
      throw failure("ended by itself with code " + process.exitValue());
    }
  }

  /// Asks the backend to stop (SIGTERM) and returns at once.
  void askToStop() {
    process.destroy();
  }

  /// Waits for the end of a backend that was asked to stop, and ends it where it does not.
  ///
  /// @return what happened, for people
  String awaitStop() {
    try {
      if (process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return "The " + name + " stopped.";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return "The "
        + name
        + " did not stop within "
        + STOP_LIMIT.toSeconds()
        + " s and was ended; what it acknowledged is on the disk.";
  }
}

package dev.stridekeep.torture.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Programs of the system that do what Java cannot: mount, signals, network devices.
public final class Commands {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Commands() {}

  /// Runs a program and returns what it wrote.
  ///
  /// @throws CommandFailedException where it cannot be run, fails or takes too long
  public static String run(String... command) {
    return run(LIMIT, command);
  }

  /// @param limit after it ended its output, the program has so long to end
  /// @throws CommandFailedException where it cannot be run, fails or takes too long
  public static String run(Duration limit, String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CommandFailedException(List.of(command) + " takes more than " + limit);
      }
      if (process.exitValue() != 0) {
        throw new CommandFailedException(String.join(" ", command) + ": " + written.strip());
      }
      return written.strip();
    } catch (IOException e) {
      throw new CommandFailedException(String.join(" ", command) + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// Why a program does not do here what is asked; empty where it does.
  public static Optional<String> failure(String... command) {
    try {
      var _ = run(command);
      return Optional.empty();
    } catch (CommandFailedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}

package dev.stridekeep.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A floor in a process of its own, which tells something line by line.
final class Helper implements AutoCloseable {
  private static final long FIRST_LINE_MILLIS = 30_000;

  private final Process process;
  private volatile @Nullable String last;

  private Helper(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::listen);
  }

  static Helper start(Class<?> main, String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Plant.JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new Helper(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  /// What it told last; waits for the first.
  String told() throws InterruptedException {
    for (long waited = 0; waited < FIRST_LINE_MILLIS && process.isAlive(); waited += 10) {
      var line = last;
      if (line != null) {
        return line;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("nothing is told");
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      var _ = process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.stridekeep.testkit.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process of one node, which can be killed, paused and started again on its data.
final class CassandraNode {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int LAST_LINES = 60;

  private final List<String> command;
  private final Path folder;
  private final InetSocketAddress address;
  private Process process;

  CassandraNode(List<String> command, Path folder, InetSocketAddress address) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.address = address;
    process = launch();
  }

  InetSocketAddress address() {
    return address;
  }

  long pid() {
    return everyProcess().getLast().pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void start() {
    if (!process.isAlive()) {
      process = launch();
    }
  }

  private Process launch() {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it answers clients: to the one request that needs no session, OPTIONS.
  boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(address, 1_000);
      socket.setSoTimeout(2_000);
      // Version 4, no flags, stream 0, opcode OPTIONS (5), empty body.
      socket.getOutputStream().write(new byte[] {4, 0, 0, 0, 5, 0, 0, 0, 0});
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  void kill() {
    everyProcess().forEach(ProcessHandle::destroyForcibly);
    awaitEnd();
  }

  /// SIGTERM: a wrapper that traces the server ends after it.
  void stop() {
    everyProcess().getLast().destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        everyProcess().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
      }
    } catch (InterruptedException e) {
      everyProcess().forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  /// Sends a signal that Java has no word for: STOP or CONT.
  void signal(String name) {
    long pid = everyProcess().getLast().pid();
    try {
      var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start();
      if (!kill.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("kill -" + name + " " + pid + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// The wrapper, if any, first; the server last.
  private List<ProcessHandle> everyProcess() {
    var all = new ArrayList<ProcessHandle>();
    all.add(process.toHandle());
    process.descendants().forEach(all::add);
    return all;
  }

  /// The end of what the node wrote.
  String log() {
    try {
      var lines = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }
}

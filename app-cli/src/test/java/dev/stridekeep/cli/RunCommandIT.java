package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The command as a process, with backends that are programs of their own.
@Timeout(120)
final class RunCommandIT {
  @TempDir private Path home = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void install() throws IOException {
    FakeBackend.install(home, "app-mobile-backend");
    FakeBackend.install(home, "app-web-backend");
  }

  @AfterEach
  void endAll() {
    started.forEach(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
  }

  @Test
  void run_replays_serves_until_it_is_told_to_stop_and_leaves_nothing_behind()
      throws IOException, InterruptedException {
    var run = start(Map.of(), "run");
    try (var out = run.inputReader(StandardCharsets.UTF_8)) {
      var text = readUntil(out, "Serving until Ctrl-C");
      assertTrue(text.contains("Replaying the bundled simulated run"), text);
      assertTrue(text.contains("  Distance      4.99 km"), text);
      assertTrue(text.contains("  Batches       "), text);
      assertTrue(text.contains("  Dashboard     "), text);
      assertTrue(text.contains("The dashboard is at http://127.0.0.1:"), text);
      assertTrue(
          text.contains(
              "  Points        " + Wording.whole(BundledRun.run().recorded().size()) + "\n"),
          text);
      var backends = run.descendants().toList();
      assertEquals(2, backends.size());
      run.toHandle().destroy();
      var end = readUntil(out, null);
      assertTrue(end.contains("The web backend stopped."), end);
      assertTrue(end.contains("The mobile backend stopped."), end);
      assertTrue(run.waitFor(20, TimeUnit.SECONDS));
      assertFalse(backends.stream().anyMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void serve_says_when_a_backend_dies_and_stops_the_other()
      throws IOException, InterruptedException {
    var serve = start(Map.of(), "serve");
    try (var out = serve.inputReader(StandardCharsets.UTF_8)) {
      readUntil(out, "Ctrl-C stops both");
      var backends = serve.descendants().toList();
      backends.getFirst().destroyForcibly();
      var end = readUntil(out, null);
      assertTrue(end.contains("ended by itself with code 137"), end);
      assertTrue(serve.waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, serve.exitValue());
      assertFalse(backends.stream().anyMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void a_backend_that_cannot_start_shows_its_log() throws IOException, InterruptedException {
    var serve = start(Map.of("FAKE_BACKEND_BREAKS", "yes"), "serve");
    try (var out = serve.inputReader(StandardCharsets.UTF_8)) {
      var text = readUntil(out, null);
      assertTrue(text.contains("the mobile backend ended with code 3 while it started"), text);
      assertTrue(text.contains("the disk is full"), text);
      assertTrue(serve.waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, serve.exitValue());
    }
  }

  private Process start(Map<String, String> environment, String command) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstridekeep.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command)
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("STRIDEKEEP_"));
    builder.environment().put("STRIDEKEEP_MOBILE_PORT", freePort());
    builder.environment().put("STRIDEKEEP_WEB_PORT", freePort());
    builder.environment().putAll(environment);
    var process = builder.start();
    started.add(process);
    return process;
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /// Reads lines up to one that contains a text, or all of them.
  private static String readUntil(BufferedReader out, @Nullable String part) throws IOException {
    var text = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      text.append(line).append('\n');
      if (part != null && line.contains(part)) {
        return text.toString();
      }
    }
    assertTrue(part == null, "never said \"" + part + "\": " + text);
    return text.toString();
  }
}

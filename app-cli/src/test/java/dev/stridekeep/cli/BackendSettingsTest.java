package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackendSettingsTest {
  private static final Path HOME = Path.of("/checkout");

  @TempDir private Path folder = Path.of("");

  @Test
  void without_settings_the_contracts_defaults_hold() {
    var settings = BackendSettings.of(HOME, null, Map.of("LANG", "C"));
    assertEquals(URI.create("http://127.0.0.1:8080"), settings.mobile());
    assertEquals(URI.create("http://127.0.0.1:8081"), settings.web());
    assertEquals(HOME.resolve("data"), settings.data());
    assertEquals("C", settings.childEnvironment().get("LANG"));
    assertEquals("/checkout/data", settings.childEnvironment().get("STRIDEKEEP_DATA"));
  }

  @Test
  void the_environment_wins_over_the_file_and_the_command_line_over_both() throws IOException {
    var file = folder.resolve("stridekeep.properties");
    Files.writeString(
        file, "STRIDEKEEP_MOBILE_PORT=7001\nSTRIDEKEEP_WEB_PORT=7002\nSTRIDEKEEP_DATA=/a\n");
    var environment =
        Map.of(
            "STRIDEKEEP_CONFIG", file.toString(),
            "STRIDEKEEP_WEB_PORT", "7003",
            "STRIDEKEEP_DATA", "/b");
    var settings = BackendSettings.of(HOME, Path.of("/c"), environment);
    assertEquals(7001, settings.mobilePort());
    assertEquals(7003, settings.webPort());
    assertEquals(Path.of("/c"), settings.data());
    assertEquals("7001", settings.childEnvironment().get("STRIDEKEEP_MOBILE_PORT"));
  }

  @Test
  void a_backend_that_listens_everywhere_is_reached_on_this_machine() {
    var anywhere = BackendSettings.of(HOME, null, Map.of("STRIDEKEEP_BIND", "0.0.0.0"));
    assertEquals(URI.create("http://127.0.0.1:8080"), anywhere.mobile());
    var six = BackendSettings.of(HOME, null, Map.of("STRIDEKEEP_BIND", "::1"));
    assertEquals(URI.create("http://[::1]:8080"), six.mobile());
  }

  @Test
  void a_port_that_is_none_is_named() {
    var e =
        assertThrows(
            CommandException.class,
            () -> BackendSettings.of(HOME, null, Map.of("STRIDEKEEP_WEB_PORT", "http")));
    assertEquals(Main.UNUSABLE, e.exitCode());
    assertTrue(String.valueOf(e.getMessage()).contains("STRIDEKEEP_WEB_PORT"), e.getMessage());
  }

  @Test
  void a_taken_port_is_told_before_anything_starts() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var settings = BackendSettings.of(HOME, null, Map.of("STRIDEKEEP_MOBILE_PORT", port));
      var e = assertThrows(CommandException.class, settings::checkPorts);
      assertTrue(String.valueOf(e.getMessage()).startsWith("port " + port + " is taken"));
    }
  }
}

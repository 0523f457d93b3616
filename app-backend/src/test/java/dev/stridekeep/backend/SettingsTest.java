package dev.stridekeep.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String WHISPER = "A".repeat(44);

  @TempDir Path folder;

  @Test
  void nothing_set_is_the_embedded_database_on_loopback() {
    var settings = Settings.of(Map.of());
    assertEquals("127.0.0.1", settings.bind());
    assertEquals(8080, settings.mobilePort());
    assertEquals(8081, settings.webPort());
    assertNull(settings.databaseUrl());
    assertNull(settings.tracks());
    assertEquals(Duration.ofMinutes(10), settings.sealAfter());
    assertFalse(settings.development());
  }

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    var file = folder.resolve("stridekeep.properties");
    Files.writeString(file, "STRIDEKEEP_MOBILE_PORT=9000\nSTRIDEKEEP_WEB_PORT=9001\n");
    var settings =
        Settings.of(Map.of("STRIDEKEEP_CONFIG", file.toString(), "STRIDEKEEP_WEB_PORT", "9100"));
    assertEquals(9000, settings.mobilePort());
    assertEquals(9100, settings.webPort());
  }

  @ParameterizedTest
  @CsvSource({
    "STRIDEKEEP_MOBILE_PORT, eighty",
    "STRIDEKEEP_WEB_PORT, 65536",
    "STRIDEKEEP_DB_URL, jdbc:oracle:thin:@x",
    "STRIDEKEEP_TRACKS, redis://one/points",
    "STRIDEKEEP_TRACKS, cassandra://one",
    "STRIDEKEEP_ENV, staging",
    "STRIDEKEEP_SEAL_AFTER, 10 minutes",
    "STRIDEKEEP_SEAL_AFTER, PT0S",
    "STRIDEKEEP_TRUST_FORWARDED, maybe",
    "STRIDEKEEP_TOKEN_KEY, c2hvcnQ=",
    "STRIDEKEEP_TOKEN_KEY, no base64",
    "STRIDEKEEP_DATA, one;two",
    "STRIDEKEEP_CONFIG, no-such-file"
  })
  void a_wrong_setting_is_named(String name, String value) {
    var error = assertThrows(SettingsException.class, () -> Settings.of(Map.of(name, value)));
    assertTrue(String.valueOf(error.getMessage()).startsWith(name), error::toString);
  }

  @Test
  void a_name_in_the_file_that_is_no_setting_is_refused() throws IOException {
    var file = folder.resolve("stridekeep.properties");
    Files.writeString(file, "STRIDEKEEP_PORT=9000\n");
    var environment = Map.of("STRIDEKEEP_CONFIG", file.toString());
    var error = assertThrows(SettingsException.class, () -> Settings.of(environment));
    assertTrue(String.valueOf(error.getMessage()).contains("STRIDEKEEP_PORT"));
  }

  @Test
  void points_on_a_cluster_of_their_own_are_told_of() {
    var settings =
        Settings.of(
            Map.of(
                "STRIDEKEEP_TRACKS", "cassandra://one,two:9142,three/points",
                "STRIDEKEEP_TRACKS_USER", "runner",
                "STRIDEKEEP_TRACKS_PASSWORD", "hush"));
    var told = settings.toString();
    assertTrue(told.contains("cassandra://one:9042,two:9142,three:9042/points"), told);
    assertFalse(told.contains("hush"), told);
  }

  @Test
  void secrets_are_not_told() {
    var settings =
        Settings.of(Map.of("STRIDEKEEP_DB_PASSWORD", "hush", "STRIDEKEEP_TOKEN_KEY", WHISPER));
    assertFalse(settings.toString().contains("hush") || settings.toString().contains(WHISPER));
  }
}

package dev.stridekeep.backend;

import dev.stridekeep.cassandra.CassandraConfig;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.rest.account.ServerKey;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an operator can set: by environment variables, or by a properties file of the same names
/// that `STRIDEKEEP_CONFIG` points to. The environment wins. The README has the table.
///
/// @param bind address to listen on
/// @param data folder of the embedded database
/// @param databaseUrl JDBC URL; null for the embedded database
/// @param tracks the cluster that keeps points; null where the database does
/// @param tokenKey base64 of the key that signs access tokens; null for one kept in the database
/// @param sealAfter how long a run that is over must be quiet before its points are sealed
/// @param trustForwarded whether X-Forwarded-For of a proxy in front is believed
/// @param development whether unsafe settings are let through with a warning
public record Settings(
    String bind,
    int mobilePort,
    int webPort,
    Path data,
    @Nullable String databaseUrl,
    String databaseUser,
    String databasePassword,
    @Nullable CassandraConfig tracks,
    @Nullable String tokenKey,
    Duration sealAfter,
    boolean trustForwarded,
    boolean development) {

  private static final Duration SHORTEST_SEAL = Duration.ofSeconds(1);
  private static final Duration LONGEST_SEAL = Duration.ofDays(365);

  /// Every name that can be set, with what it is when it is not.
  static final Map<String, String> DEFAULTS = defaults();

  private static Map<String, String> defaults() {
    var defaults = new LinkedHashMap<String, String>();
    defaults.put("STRIDEKEEP_BIND", "127.0.0.1");
    defaults.put("STRIDEKEEP_MOBILE_PORT", "8080");
    defaults.put("STRIDEKEEP_WEB_PORT", "8081");
    defaults.put("STRIDEKEEP_DATA", "data");
    defaults.put("STRIDEKEEP_DB_URL", "");
    defaults.put("STRIDEKEEP_DB_USER", "");
    defaults.put("STRIDEKEEP_DB_PASSWORD", "");
    defaults.put("STRIDEKEEP_TRACKS", "");
    defaults.put("STRIDEKEEP_TRACKS_USER", "");
    defaults.put("STRIDEKEEP_TRACKS_PASSWORD", "");
    defaults.put("STRIDEKEEP_TOKEN_KEY", "");
    defaults.put("STRIDEKEEP_SEAL_AFTER", "PT10M");
    defaults.put("STRIDEKEEP_TRUST_FORWARDED", "false");
    defaults.put("STRIDEKEEP_ENV", "production");
    return defaults;
  }

  /// Reads the settings of a process.
  ///
  /// @throws SettingsException where one cannot be read or makes no sense; its message says what to
  ///     mend
  public static Settings of(Map<String, String> environment) {
    var file = fromFile(environment.get("STRIDEKEEP_CONFIG"));
    Function<String, String> value =
        name ->
            environment
                .getOrDefault(name, file.getProperty(name, DEFAULTS.getOrDefault(name, "")))
                .strip();
    boolean development = development(value.apply("STRIDEKEEP_ENV"));
    return new Settings(
        value.apply("STRIDEKEEP_BIND"),
        port("STRIDEKEEP_MOBILE_PORT", value),
        port("STRIDEKEEP_WEB_PORT", value),
        data(value.apply("STRIDEKEEP_DATA")),
        database(value.apply("STRIDEKEEP_DB_URL")),
        value.apply("STRIDEKEEP_DB_USER"),
        value.apply("STRIDEKEEP_DB_PASSWORD"),
        tracks(value, development),
        tokenKey(value.apply("STRIDEKEEP_TOKEN_KEY")),
        duration("STRIDEKEEP_SEAL_AFTER", value),
        yes("STRIDEKEEP_TRUST_FORWARDED", value),
        development);
  }

  private static Properties fromFile(@Nullable String path) {
    var properties = new Properties();
    if (path == null || path.isBlank()) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(Path.of(path))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException("STRIDEKEEP_CONFIG: cannot read " + path + ": " + e.getMessage());
    }
    for (String name : properties.stringPropertyNames()) {
      if (!DEFAULTS.containsKey(name)) {
        throw new SettingsException(path + ": there is no setting " + name);
      }
    }
    return properties;
  }

  private static int port(String name, Function<String, String> value) {
    String text = value.apply(name);
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with ports out of range.
    }
    throw new SettingsException(name + ": must be a port from 0 to 65535, is \"" + text + "\"");
  }

  private static Duration duration(String name, Function<String, String> value) {
    String text = value.apply(name);
    try {
      var duration = Duration.parse(text);
      if (duration.compareTo(SHORTEST_SEAL) >= 0 && duration.compareTo(LONGEST_SEAL) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // Said below, together with durations out of range.
    }
    throw new SettingsException(
        name
            + ": must be a time from PT1S to P365D, such as PT10M for ten minutes, is \""
            + text
            + "\"");
  }

  private static Path data(String folder) {
    try {
      var path = Path.of(folder).toAbsolutePath();
      var _ = DatabaseConfig.embedded(path);
      return path;
    } catch (IllegalArgumentException e) {
      throw new SettingsException("STRIDEKEEP_DATA: " + e.getMessage());
    }
  }

  private static @Nullable String tokenKey(String base64) {
    if (base64.isEmpty()) {
      return null;
    }
    try {
      ServerKey.require(base64);
      return base64;
    } catch (IllegalArgumentException e) {
      throw new SettingsException("STRIDEKEEP_TOKEN_KEY: " + e.getMessage());
    }
  }

  private static @Nullable String database(String url) {
    if (url.isEmpty()
        || url.startsWith("jdbc:mariadb://")
        || url.startsWith("jdbc:mariadb:sequential://")) {
      return orNull(url);
    }
    throw new SettingsException(
        "STRIDEKEEP_DB_URL: must begin with jdbc:mariadb://, or for a cluster with"
            + " jdbc:mariadb:sequential://, or be left out for the embedded"
            + " database");
  }

  private static @Nullable CassandraConfig tracks(
      Function<String, String> value, boolean development) {
    String url = value.apply("STRIDEKEEP_TRACKS");
    if (url.isEmpty()) {
      return null;
    }
    try {
      var config =
          CassandraConfig.of(
              url,
              value.apply("STRIDEKEEP_TRACKS_USER"),
              value.apply("STRIDEKEEP_TRACKS_PASSWORD"));
      return development ? config.allowingUnflushed() : config;
    } catch (IllegalArgumentException e) {
      throw new SettingsException("STRIDEKEEP_TRACKS: " + e.getMessage());
    }
  }

  private static boolean yes(String name, Function<String, String> value) {
    return switch (value.apply(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SettingsException(name + ": must be true or false");
    };
  }

  private static boolean development(String environment) {
    return switch (environment) {
      case "development" -> true;
      case "production" -> false;
      default -> throw new SettingsException("STRIDEKEEP_ENV: must be production or development");
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Without the secrets, so that settings can be logged.
  @Override
  public String toString() {
    return "Settings[bind=%s, mobilePort=%d, webPort=%d, data=%s, database=%s, tracks=%s, development=%s]"
        .formatted(
            bind,
            mobilePort,
            webPort,
            data,
            databaseUrl == null ? "embedded" : "mariadb",
            tracks == null ? "in the database" : tracks,
            development);
  }
}

package dev.stridekeep.cli;

import java.io.IOException;
import java.io.Reader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the two backends of this machine are and keep their data. The same names as theirs, from
/// the environment or the file that `STRIDEKEEP_CONFIG` points to.
///
/// @param home the checkout with the built apps
/// @param data folder of the embedded database, absolute
/// @param environment all that the children are given
record BackendSettings(
    Path home,
    Path data,
    String bind,
    int mobilePort,
    int webPort,
    Map<String, String> environment) {
  private static final String BIND = "STRIDEKEEP_BIND";
  private static final String MOBILE_PORT = "STRIDEKEEP_MOBILE_PORT";
  private static final String WEB_PORT = "STRIDEKEEP_WEB_PORT";
  private static final String DATA = "STRIDEKEEP_DATA";

  /// @param data folder given on the command line, null for the environment's or `data` in the
  ///     checkout
  /// @throws CommandException where a setting makes no sense
  static BackendSettings of(Path home, @Nullable Path data, Map<String, String> environment) {
    var file = configuration(environment.get("STRIDEKEEP_CONFIG"));
    var told = data == null ? value(DATA, environment, file, "") : data.toString();
    return new BackendSettings(
        home,
        told.isEmpty() ? home.resolve("data") : Path.of(told).toAbsolutePath(),
        value(BIND, environment, file, "127.0.0.1"),
        port(MOBILE_PORT, value(MOBILE_PORT, environment, file, "8080")),
        port(WEB_PORT, value(WEB_PORT, environment, file, "8081")),
        Map.copyOf(environment));
  }

  private static Properties configuration(@Nullable String path) {
    var properties = new Properties();
    if (path == null || path.isBlank()) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(Path.of(path))) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw unusable("STRIDEKEEP_CONFIG: cannot read " + path + ": " + e.getMessage());
    }
  }

  private static String value(
      String name, Map<String, String> environment, Properties file, String otherwise) {
    return environment.getOrDefault(name, file.getProperty(name, otherwise)).strip();
  }

  private static int port(String name, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with ports out of range.
    }
    throw unusable(name + ": must be a port from 1 to 65535, is \"" + text + "\"");
  }

  private static CommandException unusable(String message) {
    return new CommandException(Main.UNUSABLE, message);
  }

  /// Looks whether the ports are free, before anything is started.
  ///
  /// @throws CommandException where one is not
  void checkPorts() {
    checkPort(MOBILE_PORT, mobilePort);
    checkPort(WEB_PORT, webPort);
  }

  private void checkPort(String name, int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getByName(bind)).close();
    } catch (BindException e) {
      throw new CommandException(
          Main.FAILED,
          "port " + port + " is taken: stop what listens there, or choose another with " + name);
    } catch (IOException e) {
      throw new CommandException(Main.FAILED, "cannot listen on " + bind + ": " + e.getMessage());
    }
  }

  /// The environment of a backend: ours, with the settings that were worked out here.
  Map<String, String> childEnvironment() {
    var child = new HashMap<>(environment);
    child.put(BIND, bind);
    child.put(MOBILE_PORT, Integer.toString(mobilePort));
    child.put(WEB_PORT, Integer.toString(webPort));
    child.put(DATA, data.toString());
    return child;
  }

  URI mobile() {
    return uri(mobilePort);
  }

  URI web() {
    return uri(webPort);
  }

  /// A backend that listens on all addresses is reached on this machine's own.
  private URI uri(int port) {
    boolean anywhere = bind.equals("0.0.0.0") || bind.equals("::");
    var host = anywhere ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    return URI.create("http://" + host + ":" + port);
  }

  Path jar(String app) {
    return home.resolve(app).resolve("target").resolve("stridekeep-" + app + ".jar");
  }
}

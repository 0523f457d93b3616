package dev.stridekeep.torture.server;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a backend's process is started.
///
/// @param command program and arguments, without an environment
public record Launch(List<String> command) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          // Both apps bring a logback.xml, which is the same.
          "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");

  public Launch {
    command = List.copyOf(command);
  }

  /// A built app of a checkout.
  ///
  /// @param app `app-mobile-backend`
  public static Launch jar(Path home, String app) {
    return java("-jar", jarPath(home, app).toString());
  }

  /// A built app with a folder before it on its class path.
  ///
  /// @param main its main class
  public static Launch jarBehind(Path folder, Path home, String app, String main) {
    return java("-cp", folder + File.pathSeparator + jarPath(home, app), main);
  }

  static Path jarPath(Path home, String app) {
    return home.resolve(app).resolve("target").resolve("stridekeep-" + app + ".jar");
  }

  /// As [#jar(Path, String)], with other arguments of the JVM than a torture's.
  public static Launch jar(Path home, String app, List<String> jvm) {
    var command = new ArrayList<String>();
    command.add(JAVA);
    command.addAll(jvm);
    command.addAll(List.of("-jar", jarPath(home, app).toString()));
    return new Launch(command);
  }

  /// A main class of this process's own class path.
  public static Launch mainClass(String name) {
    return java("-cp", System.getProperty("java.class.path"), name);
  }

  private static Launch java(String... arguments) {
    var command = new ArrayList<String>();
    command.add(JAVA);
    command.addAll(JVM);
    command.addAll(List.of(arguments));
    return new Launch(command);
  }
}

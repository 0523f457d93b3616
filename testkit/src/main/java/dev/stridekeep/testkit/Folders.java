package dev.stridekeep.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Folders that tests make and leave no trace of.
public final class Folders {
  private Folders() {}

  /// Where test data goes: the build's own folder, else the system's for temporary files.
  public static Path work() {
    var target = Path.of("target");
    return Files.isDirectory(target)
        ? target.toAbsolutePath()
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  public static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (var walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}

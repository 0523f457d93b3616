package dev.stridekeep.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that this project is checked out in.
final class Checkout {
  static final Path FOLDER = find(Path.of("").toAbsolutePath());

  private Checkout() {}

  private static Path find(Path from) {
    for (var folder = from; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("stridekeep"))) {
        return folder;
      }
    }
    throw new IllegalStateException("not in a checkout: " + from);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

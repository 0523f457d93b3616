package dev.stridekeep.cli;

import java.nio.file.Path;

/// The checkout that this program was built in.
final class Home {
  private static final String PROPERTY = "stridekeep.home";

  private Home() {}

  /// The folder that `./stridekeep` names, else the working folder.
  static Path find() {
    return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
  }
}

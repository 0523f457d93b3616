package dev.stridekeep.persistence;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.nio.file.Path;

/// The databases that everything is tested on.
public enum TestDatabase {
  H2,
  MARIADB;

  /// An empty database; for H2 in a folder.
  public DatabaseConfig fresh(Path folder) {
    return switch (this) {
      case H2 -> DatabaseConfig.embedded(folder);
      case MARIADB -> {
        var server = MariaDbServer.shared();
        yield DatabaseConfig.of(server.freshUrl(), server.user(), server.password());
      }
    };
  }
}

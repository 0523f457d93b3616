package dev.stridekeep.system;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.nio.file.Path;
import java.util.Map;

/// A database that the backends can run on.
enum Storage {
  /// The embedded default, which both processes share.
  H2,
  MARIADB;

  /// The settings of a database that nobody has used yet.
  ///
  /// @param folder of this database alone
  Map<String, String> fresh(Path folder) {
    return switch (this) {
      case H2 -> Map.of("STRIDEKEEP_DATA", folder.toString());
      case MARIADB -> {
        var server = MariaDbServer.shared();
        yield Map.of(
            "STRIDEKEEP_DATA",
            folder.toString(),
            "STRIDEKEEP_DB_URL",
            server.freshUrl(),
            "STRIDEKEEP_DB_USER",
            server.user(),
            "STRIDEKEEP_DB_PASSWORD",
            server.password());
      }
    };
  }
}

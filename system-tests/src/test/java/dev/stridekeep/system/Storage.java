package dev.stridekeep.system;

import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the backends can keep their data on.
enum Storage {
  /// The embedded default, which both processes share.
  H2,
  MARIADB,
  /// MariaDB, and the points on Cassandra.
  MARIADB_AND_CASSANDRA;

  /// The settings of a database that nobody has used yet.
  ///
  /// @param folder of this database alone
  Map<String, String> fresh(Path folder) {
    return switch (this) {
      case H2 -> Map.of("STRIDEKEEP_DATA", folder.toString());
      case MARIADB -> mariaDb(folder);
      case MARIADB_AND_CASSANDRA -> {
        var settings = new HashMap<>(mariaDb(folder));
        settings.put("STRIDEKEEP_TRACKS", CassandraRing.shared().freshUrl());
        yield Map.copyOf(settings);
      }
    };
  }

  private static Map<String, String> mariaDb(Path folder) {
    var server = MariaDbServer.shared();
    return Map.of(
        "STRIDEKEEP_DATA",
        folder.toString(),
        "STRIDEKEEP_DB_URL",
        server.freshUrl(),
        "STRIDEKEEP_DB_USER",
        server.user(),
        "STRIDEKEEP_DB_PASSWORD",
        server.password());
  }
}

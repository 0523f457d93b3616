package dev.stridekeep.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The kinds of database, and what makes a connection to each sound: time limits on all that can
/// wait, strict values, exact numbers.
public enum Engine {
  /// Embedded file. The process that opens it first serves it to the others on loopback; when that
  /// process ends, however it ends, another one takes over.
  H2("jdbc:h2:file:"),
  MARIADB("jdbc:mariadb:");

  private static final String MARIADB_SESSION =
      "sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION'"
          + ",innodb_lock_wait_timeout=3";

  private final String prefix;

  Engine(String prefix) {
    this.prefix = prefix;
  }

  /// The engine of a JDBC URL.
  ///
  /// @throws IllegalArgumentException where it is none of these
  static Engine of(String url) {
    for (var engine : values()) {
      if (url.startsWith(engine.prefix)) {
        return engine;
      }
    }
    throw new IllegalArgumentException(
        "the database URL must begin with jdbc:h2:file: or jdbc:mariadb: but begins with "
            + url.substring(0, Math.min(url.length(), 12)));
  }

  /// What the driver is told beside the URL. What the URL says itself stands.
  ///
  /// @param statementSeconds longest time that one statement may take
  Properties properties(String url, int statementSeconds) {
    var said = url.toLowerCase(Locale.ROOT);
    var properties = new Properties();
    settings(statementSeconds)
        .forEach(
            (name, value) -> {
              if (!said.contains(name.toLowerCase(Locale.ROOT) + "=")) {
                properties.setProperty(name, value);
              }
            });
    return properties;
  }

  private Map<String, String> settings(int statementSeconds) {
    return switch (this) {
      case H2 ->
          Map.of(
              "MODE", "MySQL",
              "DATABASE_TO_LOWER", "TRUE",
              "WRITE_DELAY", "0",
              "AUTO_SERVER", "TRUE",
              "LOCK_TIMEOUT", "3000",
              "NETWORK_TIMEOUT", "30000",
              "QUERY_TIMEOUT", Integer.toString(statementSeconds * 1_000));
      case MARIADB ->
          Map.of(
              "connectTimeout", "3000",
              "socketTimeout", "30000",
              "tcpKeepAlive", "true",
              // Doubles travel as their bits, not as decimal text.
              "useServerPrepStmts", "true",
              // Of each connection: those of three backends stay below what a server keeps, 16,382.
              "prepStmtCacheSize", "100",
              "sessionVariables", MARIADB_SESSION + ",max_statement_time=" + statementSeconds);
    };
  }

  /// What is set for the whole database before its schema is brought up to date.
  String beforeMigrations() {
    return switch (this) {
      // Chunks of points lie in their rows, not in files of their own inside the database.
      case H2 -> "SET MAX_LENGTH_INPLACE_LOB 65536";
      case MARIADB -> "SELECT 1";
    };
  }

  /// Where the changes of the schema lie, as Flyway takes it: those for all, and those for one.
  /// Each
  /// feature has a folder in them. A version is a date and a time, given once over all folders.
  String[] migrations() {
    return switch (this) {
      case H2 -> new String[] {"classpath:db/common"};
      case MARIADB -> new String[] {"classpath:db/common", "classpath:db/mariadb"};
    };
  }

  /// The level at which all statements of a transaction read one state, without locks. H2 takes its
  /// snapshot table by table below SERIALIZABLE; MariaDB locks what it reads at that.
  TransactionIsolationLevel snapshot() {
    return switch (this) {
      case H2 -> TransactionIsolationLevel.SERIALIZABLE;
      case MARIADB -> TransactionIsolationLevel.REPEATABLE_READ;
    };
  }

  /// H2 serves the file to this machine's other processes, and by default to the whole network. It
  /// reads where to listen from this property alone, once, so it is set before its first use.
  static void listenOnLoopback() {
    if (System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
  }

  /// The file of an embedded database, without its ending.
  static String file(String url) {
    return url.substring(H2.prefix.length()).split(";", 2)[0];
  }
}

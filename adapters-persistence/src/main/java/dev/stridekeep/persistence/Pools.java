package dev.stridekeep.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.stridekeep.application.Workload;
import java.sql.SQLException;
import java.time.Duration;

/// Makes connection pools with a time limit on every wait.
final class Pools {
  /// How long a caller waits for a free connection.
  static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

  /// Longest time that one statement may take.
  static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

  private static final Duration VALIDATION_LIMIT = Duration.ofSeconds(2);

  private Pools() {}

  static HikariDataSource open(DatabaseConfig config, Workload workload) {
    return open(
        config, "stridekeep-" + workload, workload.connections(), CONNECTION_WAIT, STATEMENT_LIMIT);
  }

  static HikariDataSource open(
      DatabaseConfig config,
      String name,
      int size,
      Duration connectionWait,
      Duration statementLimit) {
    var pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setJdbcUrl(config.url());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.setDataSourceProperties(
        Engine.of(config.url()).properties(config.url(), (int) statementLimit.toSeconds()));
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(connectionWait.toMillis());
    pool.setValidationTimeout(VALIDATION_LIMIT.toMillis());
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // Do not connect now: the first use does, so that opening a pool never fails or waits.
    pool.setInitializationFailTimeout(-1);
    pool.setExceptionOverride(new EvictBroken());
    return new HikariDataSource(pool);
  }

  /// Throws connections away whose database has gone, which the pool would not know by H2's codes.
  private static final class EvictBroken implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException e) {
      return SqlErrors.isConnectionLost(e) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
  }
}

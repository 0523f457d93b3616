package dev.stridekeep.cassandra;

import static com.datastax.dse.driver.api.core.config.DseDriverOption.MONITOR_REPORTING_ENABLED;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.HEARTBEAT_INTERVAL;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.HEARTBEAT_TIMEOUT;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.NETTY_ADMIN_SIZE;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.NETTY_DAEMON;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.NETTY_IO_SIZE;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.RECONNECTION_BASE_DELAY;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.RECONNECTION_MAX_DELAY;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.REQUEST_CONSISTENCY;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.REQUEST_TIMEOUT;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.SPECULATIVE_EXECUTION_DELAY;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.SPECULATIVE_EXECUTION_MAX;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS;
import static com.datastax.oss.driver.api.core.config.DefaultDriverOption.TIMESTAMP_GENERATOR_FORCE_JAVA_CLOCK;

import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.time.Duration;
import java.util.List;

/// How the driver works with the cluster: a majority each way, every statement safe to send twice,
/// and a limit on every wait.
final class DriverSettings {
  /// A whole statement with its retries. Cassandra itself gives up on a write after 2 s and on a
  /// read after 5 s; phones give up after 15 s.
  private static final Duration REQUEST = Duration.ofSeconds(4);

  /// A node that has not answered by then may be dead without a word (its machine frozen, its
  /// network cut): the next one is asked as well.
  private static final Duration SECOND_NODE_AFTER = Duration.ofSeconds(1);

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private DriverSettings() {}

  /// Reads nothing but this: no file on the class path changes it.
  static DriverConfigLoader loader(String keyspace) {
    return DriverConfigLoader.programmaticBuilder()
        .withString(REQUEST_CONSISTENCY, "QUORUM")
        .withBoolean(REQUEST_DEFAULT_IDEMPOTENCE, true)
        .withDuration(REQUEST_TIMEOUT, REQUEST)
        .withString(SPECULATIVE_EXECUTION_POLICY_CLASS, "ConstantSpeculativeExecutionPolicy")
        .withInt(SPECULATIVE_EXECUTION_MAX, 2)
        .withDuration(SPECULATIVE_EXECUTION_DELAY, SECOND_NODE_AFTER)
        .withString(LOAD_BALANCING_POLICY_CLASS, "DcInferringLoadBalancingPolicy")
        .withDuration(CONNECTION_CONNECT_TIMEOUT, CONNECT)
        .withDuration(CONNECTION_INIT_QUERY_TIMEOUT, CONNECT)
        .withDuration(CONTROL_CONNECTION_TIMEOUT, CONNECT)
        .withDuration(HEARTBEAT_INTERVAL, HEARTBEAT)
        .withDuration(HEARTBEAT_TIMEOUT, CONNECT)
        .withDuration(RECONNECTION_BASE_DELAY, Duration.ofMillis(500))
        .withDuration(RECONNECTION_MAX_DELAY, Duration.ofSeconds(5))
        .withStringList(METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(keyspace))
        .withBoolean(TIMESTAMP_GENERATOR_FORCE_JAVA_CLOCK, true)
        .withBoolean(MONITOR_REPORTING_ENABLED, false)
        .withBoolean(NETTY_DAEMON, true)
        .withInt(NETTY_IO_SIZE, 2)
        .withInt(NETTY_ADMIN_SIZE, 1)
        // When a session is closed, nobody asks for more.
        .withInt(NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
        .withInt(NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
        .build();
  }
}

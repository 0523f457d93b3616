package dev.stridekeep.testkit.cassandra;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files and the command of one Cassandra node, as small and as quick to start as it goes.
final class NodeFiles {
  private static final BigInteger TOKENS = BigInteger.TWO.pow(64);

  /// What `jvm17-server.options` opens for Cassandra.
  private static final List<String> EXPORTS =
      List.of(
          "java.base/jdk.internal.misc",
          "java.management.rmi/com.sun.jmx.remote.internal.rmi",
          "java.rmi/sun.rmi.registry",
          "java.rmi/sun.rmi.server",
          "java.sql/java.sql",
          "java.base/java.lang.ref",
          "jdk.unsupported/sun.misc");

  private static final List<String> OPENS =
      List.of(
          "java.base/java.lang.module",
          "java.base/jdk.internal.loader",
          "java.base/jdk.internal.ref",
          "java.base/jdk.internal.reflect",
          "java.base/jdk.internal.math",
          "java.base/jdk.internal.module",
          "java.base/jdk.internal.util.jar",
          "jdk.management/com.sun.management.internal",
          "java.base/sun.nio.ch",
          "java.base/java.io",
          "java.base/java.lang.reflect",
          "java.base/java.lang",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/java.nio",
          "java.base/java.net",
          "java.base/java.math");

  private static final String LOGBACK =
      """
      <configuration>
        <statusListener class="ch.qos.logback.core.status.NopStatusListener"/>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%date %level [%thread] %logger{20} %msg%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="out"/></root>
      </configuration>
      """;

  private NodeFiles() {}

  /// Writes `cassandra.yaml` and `logback.xml`.
  ///
  /// @param index of the node, from 0
  /// @param addresses of all nodes
  static void write(Path folder, CassandraOptions options, int index, List<String> addresses)
      throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(folder.resolve("logback.xml"), LOGBACK);
    var settings = settings(index, addresses);
    settings.putAll(options.settings());
    if ("periodic".equals(settings.get("commitlog_sync"))) {
      // Demanded with periodic, and refused with anything else; this is what installations have.
      settings.putIfAbsent("commitlog_sync_period", "10000ms");
    }
    var yaml = new StringBuilder();
    settings.forEach((name, value) -> yaml.append(name).append(": ").append(value).append('\n'));
    Files.writeString(folder.resolve("cassandra.yaml"), yaml);
  }

  private static Map<String, String> settings(int index, List<String> addresses) {
    var seeds = String.join(",", addresses);
    var settings = new LinkedHashMap<String, String>();
    settings.put("cluster_name", "stridekeep");
    settings.put("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner");
    settings.put("endpoint_snitch", "SimpleSnitch");
    settings.put("listen_address", addresses.get(index));
    settings.put("rpc_address", addresses.get(index));
    settings.put("storage_port", "7000");
    settings.put("native_transport_port", Integer.toString(CassandraRing.PORT));
    settings.put(
        "seed_provider",
        "[{class_name: org.apache.cassandra.locator.SimpleSeedProvider, parameters: [{seeds: '"
            + seeds
            + "'}]}]");
    settings.put("num_tokens", "1");
    settings.put("initial_token", "'" + token(index, addresses.size()) + "'");
    settings.put("auto_bootstrap", "false");
    settings.put("commitlog_sync", "periodic");
    settings.put("commitlog_segment_size", "16MiB");
    settings.put("commitlog_total_space", "256MiB");
    settings.put("memtable_heap_space", "48MiB");
    settings.put("memtable_offheap_space", "48MiB");
    settings.put("memtable_allocation_type", "heap_buffers");
    settings.put("key_cache_size", "4MiB");
    settings.put("file_cache_size", "32MiB");
    settings.put("networking_cache_size", "32MiB");
    settings.put("concurrent_reads", "8");
    settings.put("concurrent_writes", "16");
    settings.put("dynamic_snitch", "false");
    settings.put("auto_snapshot", "false");
    return settings;
  }

  /// The nodes' tokens divide the whole range evenly.
  private static BigInteger token(int index, int nodes) {
    return BigInteger.valueOf(Long.MIN_VALUE)
        .add(TOKENS.multiply(BigInteger.valueOf(index)).divide(BigInteger.valueOf(nodes)))
        .add(BigInteger.ONE);
  }

  static List<String> command(CassandraInstallation installation, Path folder) {
    var command = new ArrayList<String>();
    command.add(installation.java().toString());
    command.addAll(
        List.of("-Xms256m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    EXPORTS.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
    OPENS.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
    command.add("-Djdk.attach.allowAttachSelf=true");
    command.add("-Dio.netty.tryReflectionSetAccessible=true");
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.add("-Dlogback.configurationFile=" + folder.resolve("logback.xml"));
    command.add("-Dcassandra.config=" + folder.resolve("cassandra.yaml").toUri());
    command.add("-Dcassandra.storagedir=" + folder);
    command.add("-Dcassandra.ring_delay_ms=2000");
    command.add("-Dcassandra.skip_wait_for_gossip_to_settle=0");
    command.add("-Dcassandra-foreground=yes");
    command.add("-cp");
    command.add(installation.classPath());
    command.add("org.apache.cassandra.service.CassandraDaemon");
    return command;
  }
}

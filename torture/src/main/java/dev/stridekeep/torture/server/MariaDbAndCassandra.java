package dev.stridekeep.torture.server;

import dev.stridekeep.testkit.cassandra.CassandraOptions;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lives of runs on a MariaDB, points on a ring of three Cassandra nodes. The backends reach those
/// nodes directly, as their driver finds them by itself.
public final class MariaDbAndCassandra implements Database {
  private static final int NODES = 3;

  /// All nodes may be killed at one moment, so each flushes before it acknowledges.
  private static final CassandraOptions OPTIONS =
      CassandraOptions.RING
          .with("commitlog_sync", "group")
          .with("commitlog_sync_group_window", "10ms");

  private final MariaDb mariaDb;
  private final CassandraRing ring;
  private final Optional<String> lacksCable;

  private MariaDbAndCassandra(MariaDb mariaDb, CassandraRing ring, Optional<String> lacksCable) {
    this.mariaDb = mariaDb;
    this.ring = ring;
    this.lacksCable = lacksCable;
  }

  /// @param work folder for data
  public static MariaDbAndCassandra start(Path work) {
    var mariaDb = MariaDb.startSupervised(work);
    try {
      var folder = Files.createDirectories(work.resolve("cassandra"));
      var networks = Networks.make(NODES);
      var ring = CassandraRing.startIn(folder, OPTIONS, networks.network());
      return new MariaDbAndCassandra(mariaDb, ring, networks.lacks());
    } catch (IOException e) {
      mariaDb.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      mariaDb.close();
      throw e;
    }
  }

  @Override
  public int endedByItself() {
    return mariaDb.endedByItself();
  }

  @Override
  public void keepFiles() {
    mariaDb.keepFiles();
  }

  @Override
  public String profile() {
    return "cassandra";
  }

  /// MariaDB first.
  @Override
  public List<Victim> servers() {
    var servers = new ArrayList<Victim>(mariaDb.servers());
    for (int i = 0; i < NODES; i++) {
      servers.add(new Node(i));
    }
    return servers;
  }

  @Override
  public List<InetSocketAddress> addresses() {
    return mariaDb.addresses();
  }

  @Override
  public Map<String, String> settings(List<InetSocketAddress> seenAt) {
    var settings = new HashMap<>(mariaDb.settings(seenAt));
    settings.put("STRIDEKEEP_TRACKS", ring.url("torture"));
    return settings;
  }

  /// MariaDB's.
  @Override
  public List<Volume> volumes() {
    return mariaDb.volumes();
  }

  /// A node takes half a minute to start where the machine is busy.
  @Override
  public Duration recoveryLimit() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void keepApart(boolean apart) {
    ring.keepApart(apart);
  }

  @Override
  public void close() {
    ring.close();
    mariaDb.close();
  }

  private final class Node implements Victim {
    private final int number;

    Node(int number) {
      this.number = number;
    }

    @Override
    public String name() {
      return "cassandra-" + (number + 1);
    }

    @Override
    public void kill() {
      ring.kill(number);
    }

    @Override
    public void restart() {
      ring.restart(number);
    }

    @Override
    public long pid() {
      return ring.pid(number);
    }

    @Override
    public Optional<String> lacksCable() {
      return lacksCable;
    }

    @Override
    public void cutOff() {
      ring.cutOff(number);
    }

    @Override
    public void reconnect() {
      ring.reconnect(number);
    }
  }
}

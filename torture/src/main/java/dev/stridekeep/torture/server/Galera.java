package dev.stridekeep.torture.server;

import dev.stridekeep.testkit.mariadb.GaleraCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Three MariaDB servers that are one synchronous cluster.
public final class Galera implements Database {
  private static final int NODES = 3;

  private final GaleraCluster cluster;
  private final Volume volume;
  private final Optional<String> lacksCable;

  private Galera(GaleraCluster cluster, Volume volume, Optional<String> lacksCable) {
    this.cluster = cluster;
    this.volume = volume;
    this.lacksCable = lacksCable;
  }

  /// @param work folder for its data
  public static Galera start(Path work) {
    try {
      // The nodes may run as another user, who must find a way through the folders above theirs.
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
      var folder = Files.createDirectories(work.resolve("galera"));
      var volume = Volume.plain(folder, "the nodes of a Galera cluster share the machine's disk");
      var networks = Networks.make(NODES);
      var cluster = GaleraCluster.startIn(folder, networks.network());
      return new Galera(cluster, volume, networks.lacks());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String profile() {
    return "galera";
  }

  @Override
  public List<Victim> servers() {
    return IntStream.range(0, NODES).<Victim>mapToObj(Node::new).toList();
  }

  @Override
  public List<InetSocketAddress> addresses() {
    return cluster.addresses();
  }

  @Override
  public Map<String, String> settings(List<InetSocketAddress> seenAt) {
    var hosts =
        seenAt.stream()
            .map(at -> at.getAddress().getHostAddress() + ":" + at.getPort())
            .collect(Collectors.joining(","));
    return Map.of(
        "STRIDEKEEP_DB_URL",
        "jdbc:mariadb:sequential://" + hosts + "/torture?createDatabaseIfNotExist=true",
        "STRIDEKEEP_DB_USER",
        cluster.user(),
        "STRIDEKEEP_DB_PASSWORD",
        cluster.password());
  }

  @Override
  public List<Volume> volumes() {
    return List.of(volume);
  }

  /// A node that was killed reads its data and catches up before it takes part.
  @Override
  public Duration recoveryLimit() {
    return Duration.ofMinutes(4);
  }

  @Override
  public void keepApart(boolean apart) {
    cluster.keepApart(apart);
  }

  @Override
  public void close() {
    cluster.close();
  }

  private final class Node implements Victim {
    private final int number;

    Node(int number) {
      this.number = number;
    }

    @Override
    public String name() {
      return "galera-" + (number + 1);
    }

    @Override
    public void kill() {
      cluster.kill(number);
    }

    @Override
    public void restart() {
      cluster.restart(number);
    }

    @Override
    public long pid() {
      return cluster.pid(number);
    }

    @Override
    public Optional<String> lacksCable() {
      return lacksCable;
    }

    @Override
    public void cutOff() {
      cluster.cutOff(number);
    }

    @Override
    public void reconnect() {
      cluster.reconnect(number);
    }
  }
}

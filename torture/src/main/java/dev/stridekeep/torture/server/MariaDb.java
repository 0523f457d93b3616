package dev.stridekeep.torture.server;

import dev.stridekeep.testkit.mariadb.MariaDbOptions;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One MariaDB server on a disk of its own.
public final class MariaDb implements Database {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final MariaDbServer server;
  private final Volume volume;
  private final Supervisor supervisor;
  private volatile boolean keepsFiles;

  private MariaDb(MariaDbServer server, Volume volume) {
    this.server = server;
    this.volume = volume;
    this.supervisor = new Supervisor(server);
  }

  /// As [#start], and whenever the server ends by itself it is started again.
  ///
  /// @param work folder for its disk, its data and its log
  public static MariaDb startSupervised(Path work) {
    var database = start(work);
    database.supervisor.start();
    return database;
  }

  /// @param work folder for its disk, its data and its log
  /// @param arguments further arguments of the server
  public static MariaDb start(Path work, String... arguments) {
    var volume = Volume.create(work, "database");
    try {
      var options = MariaDbOptions.with(arguments).in(volume.folder()).withLogsIn(work);
      return new MariaDb(MariaDbServer.start(options), volume);
    } catch (RuntimeException e) {
      volume.close();
      throw e;
    }
  }

  public MariaDbServer server() {
    return server;
  }

  @Override
  public String profile() {
    return "mariadb";
  }

  @Override
  public List<Victim> servers() {
    return List.of(new Node());
  }

  @Override
  public List<InetSocketAddress> addresses() {
    return List.of(new InetSocketAddress(LOOPBACK, server.port()));
  }

  @Override
  public Map<String, String> settings(List<InetSocketAddress> seenAt) {
    int port = seenAt.getFirst().getPort();
    return Map.of(
        "STRIDEKEEP_DB_URL",
        "jdbc:mariadb://127.0.0.1:" + port + "/torture?createDatabaseIfNotExist=true",
        "STRIDEKEEP_DB_USER",
        server.user(),
        "STRIDEKEEP_DB_PASSWORD",
        server.password());
  }

  @Override
  public List<Volume> volumes() {
    return List.of(volume);
  }

  @Override
  public int endedByItself() {
    return supervisor.endings();
  }

  @Override
  public void keepFiles() {
    keepsFiles = true;
  }

  @Override
  public void close() {
    supervisor.close();
    if (keepsFiles) {
      server.leave();
      volume.leave();
    } else {
      server.close();
      volume.close();
    }
  }

  private final class Node implements Victim {
    @Override
    public String name() {
      return "mariadb";
    }

    @Override
    public void kill() {
      supervisor.kill();
    }

    @Override
    public void restart() {
      supervisor.restart();
    }

    @Override
    public long pid() {
      return server.pid();
    }
  }
}

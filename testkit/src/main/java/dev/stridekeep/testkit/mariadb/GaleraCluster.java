package dev.stridekeep.testkit.mariadb;

import dev.stridekeep.testkit.Folders;
import dev.stridekeep.testkit.net.HostNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// Three MariaDB servers on loopback that are one synchronous cluster (Galera): a commit that has
/// returned is held by all of them, and each takes reads and writes. For tests; needs Linux and a
/// MariaDB with Galera and rsync. Nodes are counted from 0. Ends with [#close] or with the JVM.
public final class GaleraCluster implements AutoCloseable {
  private static final int NODES = 3;
  private static final int ATTEMPTS = 20;
  private static final List<Path> PROVIDERS =
      List.of(
          Path.of("/usr/lib/galera/libgalera_smm.so"),
          Path.of("/usr/lib/libgalera_smm.so"),
          Path.of("/usr/lib64/galera-4/libgalera_smm.so"));

  private final Path folder;
  private final @Nullable HostNetwork network;
  private final List<GaleraNode> nodes = new ArrayList<>();
  private final AtomicInteger schemas = new AtomicInteger();
  private final Thread endAtExit = new Thread(this::end, "end-galera");

  private GaleraCluster(
      MariaDbInstallation installation, Path provider, Path folder, @Nullable HostNetwork network)
      throws IOException {
    this.folder = folder;
    this.network = network;
    var addresses = network == null ? freeAddresses() : network.addresses();
    var template = new GaleraTemplate(installation, folder.resolve("template"));
    template.install();
    for (int i = 0; i < NODES; i++) {
      var home = folder.resolve("node" + i);
      template.copyTo(home);
      var runner = network == null ? List.<String>of() : network.on(i);
      nodes.add(new GaleraNode(installation, provider, home, addresses, i, runner));
    }
    Runtime.getRuntime().addShutdownHook(endAtExit);
  }

  /// What this machine lacks for a cluster; empty where nothing.
  public static Optional<String> missing() {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return Optional.of("a Galera cluster needs Linux, where all of 127/8 is loopback");
    }
    if (provider().isEmpty()) {
      return Optional.of("no Galera: install galera-4 beside mariadb-server");
    }
    return MariaDbInstallation.program("rsync").isEmpty()
        ? Optional.of("no rsync")
        : Optional.empty();
  }

  private static Optional<Path> provider() {
    return PROVIDERS.stream().filter(Files::isReadable).findFirst();
  }

  /// Starts a cluster. Aborts the test, which counts as skipped, where there is none to start.
  public static GaleraCluster start() {
    return start(null);
  }

  /// Starts a cluster on three hosts that can be cut off; see [#start].
  ///
  /// @param network is closed with the cluster; null for this machine's own
  public static GaleraCluster start(@Nullable HostNetwork network) {
    missing().ifPresent(Assumptions::abort);
    try {
      return startIn(Files.createTempDirectory(Folders.work(), "galera-"), network);
    } catch (IOException e) {
      throw new UncheckedIOException("Galera did not start", e);
    }
  }

  /// As [#start], for programs that are no tests and choose the folder, which [#close] deletes.
  ///
  /// @param network is closed with the cluster; null for this machine's own
  /// @throws IllegalStateException where there is none to start
  public static GaleraCluster startIn(Path folder, @Nullable HostNetwork network)
      throws IOException {
    missing()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    var installation =
        MariaDbInstallation.find(folder)
            .filter(found -> found.base() == null)
            .orElseThrow(() -> new IllegalStateException("no installed mariadbd"));
    // A folder for temporary files is closed to others, and the nodes may run as another user.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var cluster =
        new GaleraCluster(installation, provider().orElseThrow(), folder.toAbsolutePath(), network);
    try {
      cluster.restart(0);
      cluster.restart(1);
      cluster.restart(2);
      // The one that gave its data to another is out of step for a moment.
      cluster.nodes.forEach(GaleraNode::awaitSynced);
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// Where clients find the nodes.
  public List<InetSocketAddress> addresses() {
    return nodes.stream().map(GaleraNode::address).toList();
  }

  /// JDBC URL of a schema that nothing else uses, which goes over to the next node where one does
  /// not answer.
  ///
  /// @param first the node that is tried first
  public String freshUrl(int first) {
    return url(first, "test" + schemas.incrementAndGet());
  }

  /// As [#freshUrl], of a certain schema.
  public String url(int first, String schema) {
    var hosts =
        Stream.concat(nodes.stream().skip(first), nodes.stream().limit(first))
            .map(node -> node.address().getHostString() + ":" + node.address().getPort())
            .collect(Collectors.joining(","));
    return "jdbc:mariadb:sequential://" + hosts + "/" + schema + "?createDatabaseIfNotExist=true";
  }

  public String user() {
    return "root";
  }

  public String password() {
    return "";
  }

  public long pid(int node) {
    return nodes.get(node).pid();
  }

  /// Ends a node as a power cut would end its process.
  public void kill(int node) {
    nodes.get(node).kill();
  }

  /// Starts a node that has ended again on its data, and waits until it is in step with the others.
  /// Where all have ended, the one that has come farthest begins the cluster anew.
  public synchronized void restart(int node) {
    boolean isFirst = nodes.stream().noneMatch(GaleraNode::isAlive);
    if (isFirst) {
      var farthest =
          nodes.stream().max(Comparator.comparingLong(GaleraNode::position)).orElseThrow();
      farthest.start(true);
      farthest.awaitSynced();
    }
    if (!nodes.get(node).isAlive()) {
      nodes.get(node).start(false);
    }
    nodes.get(node).awaitSynced();
  }

  /// Cuts a node off: from the others, and from everybody else.
  ///
  /// @throws IllegalStateException where it has no network of its own
  public void cutOff(int node) {
    network().cutOff(node);
  }

  /// Ends that, and waits until the node is in step with the others.
  public void reconnect(int node) {
    network().reconnect(node);
    nodes.get(node).awaitSynced();
  }

  /// Keeps all nodes apart from each other, or no longer, while clients reach each of them.
  ///
  /// @throws IllegalStateException where they have no network of their own
  public void keepApart(boolean apart) {
    network().keepApart(apart);
    if (!apart) {
      nodes.forEach(GaleraNode::awaitSynced);
    }
  }

  private HostNetwork network() {
    if (network == null) {
      throw new IllegalStateException("the nodes have no network of their own");
    }
    return network;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(endAtExit);
    } catch (IllegalStateException e) {
      // The JVM ends, and the hook ends the nodes too.
    }
    end();
  }

  private void end() {
    nodes.forEach(GaleraNode::kill);
    if (network != null) {
      network.close();
    }
    try {
      if (Files.exists(folder)) {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> freeAddresses() throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var random = ThreadLocalRandom.current();
      var net = "127." + random.nextInt(1, 255) + "." + random.nextInt(1, 255) + ".";
      try (var socket = new ServerSocket(GaleraNode.PORT, 1, InetAddress.ofLiteral(net + 1))) {
        if (socket.isBound()) {
          return Stream.of(net + 1, net + 2, net + 3).toList();
        }
      } catch (IOException e) {
        // Taken: another one.
      }
    }
    throw new IOException("no free loopback address");
  }
}

package dev.stridekeep.testkit.cassandra;

import dev.stridekeep.testkit.Folders;
import dev.stridekeep.testkit.net.HostNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// Apache Cassandra 5 on loopback, one node or a ring, each node a process with a folder of its
/// own, for tests. The server's jars come from Maven; it runs on a Java 17. Ends with [#close] or
/// with the JVM. Nodes are counted from 0.
///
/// A ring lies on addresses of its own (`127.x.y.1`, `.2`, …), since all nodes of a ring have the
/// same ports; where the system has no other loopback address than 127.0.0.1, there is only one
/// node.
public final class CassandraRing implements AutoCloseable {
  /// Where each node listens for clients.
  public static final int PORT = 9042;

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int ATTEMPTS = 20;

  private static @Nullable CassandraRing shared;

  private final Path folder;
  private final @Nullable HostNetwork network;
  private final List<CassandraNode> nodes = new ArrayList<>();
  private final AtomicInteger keyspaces = new AtomicInteger();
  private final Thread endAtExit = new Thread(this::end, "end-cassandra");

  private CassandraRing(
      CassandraInstallation installation,
      CassandraOptions options,
      Path folder,
      @Nullable HostNetwork network)
      throws IOException {
    this.folder = folder;
    this.network = network;
    var addresses = network == null ? freeAddresses(options.nodes()) : network.addresses();
    for (int i = 0; i < options.nodes(); i++) {
      var home = folder.resolve("node" + i);
      NodeFiles.write(home, options, i, addresses);
      var command = new ArrayList<String>(network == null ? List.of() : network.on(i));
      command.addAll(i == 0 ? options.wrapper() : List.of());
      command.addAll(NodeFiles.command(installation, home));
      var address = new InetSocketAddress(InetAddress.ofLiteral(addresses.get(i)), PORT);
      nodes.add(new CassandraNode(command, home, address));
    }
    Runtime.getRuntime().addShutdownHook(endAtExit);
  }

  /// The one node that all tests of this JVM may share, each with a keyspace of its own. It
  /// flushes its commit log before it acknowledges.
  public static synchronized CassandraRing shared() {
    if (shared == null) {
      shared = start(CassandraOptions.ONE);
    }
    return shared;
  }

  /// Starts all nodes side by side and waits until each answers. Aborts the test, which counts as
  /// skipped, where there is no Java 17 or no server to start.
  public static CassandraRing start(CassandraOptions options) {
    return start(options, null);
  }

  /// Starts a ring on hosts that can be cut off; see [#start].
  ///
  /// @param network has as many hosts as the ring has nodes, and is closed with it; null for this
  ///     machine's own
  public static CassandraRing start(CassandraOptions options, @Nullable HostNetwork network) {
    CassandraInstallation.missing().ifPresent(Assumptions::abort);
    try {
      return startIn(Files.createTempDirectory(Folders.work(), "cassandra-"), options, network);
    } catch (IOException e) {
      throw new UncheckedIOException("Cassandra did not start", e);
    }
  }

  /// As [#start], for programs that are no tests and choose the folder, which [#close] deletes.
  ///
  /// @param network see [#start]
  /// @throws IllegalStateException where there is no Java 17 or no server to start
  public static CassandraRing startIn(
      Path folder, CassandraOptions options, @Nullable HostNetwork network) throws IOException {
    CassandraInstallation.missing()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    var ring =
        new CassandraRing(CassandraInstallation.get(), options, folder.toAbsolutePath(), network);
    try {
      ring.awaitReady();
      return ring;
    } catch (RuntimeException e) {
      ring.close();
      throw e;
    }
  }

  /// Where clients find the nodes.
  public List<InetSocketAddress> addresses() {
    return nodes.stream().map(CassandraNode::address).toList();
  }

  /// A keyspace that nothing else uses, as the backends' setting names it: held by three nodes, or
  /// by as many as there are.
  public String freshUrl() {
    return url("test" + keyspaces.incrementAndGet());
  }

  /// A keyspace as the backends' setting names it.
  public String url(String keyspace) {
    var hosts =
        addresses().stream()
            .map(a -> a.getHostString() + ":" + PORT)
            .collect(Collectors.joining(","));
    return "cassandra://" + hosts + "/" + keyspace + "?replicas=" + Math.min(3, nodes.size());
  }

  /// A node's process, which is another one after a restart.
  public long pid(int node) {
    return nodes.get(node).pid();
  }

  /// Ends a node as a power cut would end its process: at once, without a word.
  public void kill(int node) {
    nodes.get(node).kill();
  }

  /// Ends a node in good order.
  public void stop(int node) {
    nodes.get(node).stop();
  }

  /// Starts nodes that have ended again on their data, side by side, and waits until they answer.
  public void restart(int... ended) {
    for (int node : ended) {
      nodes.get(node).start();
    }
    awaitReady(ended);
  }

  /// Lets a node stand still (SIGSTOP), as one whose machine is overloaded or whose network is cut.
  public void pause(int node) {
    nodes.get(node).signal("STOP");
  }

  /// Lets a paused node go on.
  public void resume(int node) {
    nodes.get(node).signal("CONT");
  }

  /// Cuts a node off: from the others, and from everybody else.
  ///
  /// @throws IllegalStateException where it has no network of its own
  public void cutOff(int node) {
    network().cutOff(node);
  }

  /// Ends that. The nodes find each other again by themselves.
  public void reconnect(int node) {
    network().reconnect(node);
  }

  /// Keeps all nodes apart from each other, or no longer, while clients reach each of them.
  ///
  /// @throws IllegalStateException where they have no network of their own
  public void keepApart(boolean apart) {
    network().keepApart(apart);
  }

  private HostNetwork network() {
    if (network == null) {
      throw new IllegalStateException("the nodes have no network of their own");
    }
    return network;
  }

  /// The end of what a node wrote.
  public String log(int node) {
    return nodes.get(node).log();
  }

  private void awaitReady() {
    awaitReady(IntStream.range(0, nodes.size()).toArray());
  }

  private void awaitReady(int[] which) {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    for (int i : which) {
      var node = nodes.get(i);
      while (!node.answers()) {
        if (!node.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException("Cassandra did not start: " + node.log());
        }
        try {
          TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
      }
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(endAtExit);
    end();
  }

  /// Nobody needs the data any more, so nodes are not asked but killed.
  private void end() {
    nodes.forEach(CassandraNode::kill);
    if (network != null) {
      network.close();
    }
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> freeAddresses(int nodes) throws IOException {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      if (nodes > 1) {
        Assumptions.abort("a ring of Cassandra nodes needs Linux, where all of 127/8 is loopback");
      }
      return List.of("127.0.0.1");
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var random = ThreadLocalRandom.current();
      var net = "127." + random.nextInt(1, 255) + "." + random.nextInt(1, 255) + ".";
      if (isFree(net + 1)) {
        return IntStream.rangeClosed(1, nodes).mapToObj(i -> net + i).toList();
      }
    }
    throw new IOException("no free loopback address");
  }

  private static boolean isFree(String address) {
    try (var socket = new ServerSocket(PORT, 1, InetAddress.ofLiteral(address))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}

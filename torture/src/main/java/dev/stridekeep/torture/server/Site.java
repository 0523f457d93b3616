package dev.stridekeep.torture.server;

import dev.stridekeep.torture.net.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that serves: two mobile backends and a web backend on one database, with a relay in front of
/// each backend, and relays of each backend's own in front of the database's servers.
public final class Site implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  /// Soon, so that runs are sealed while their phones still send, and while everything falls over.
  private static final String SEAL_AFTER = "PT2S";

  private final Database database;
  private final List<Node> nodes;
  private boolean closed;

  /// One backend with what is before and behind it.
  ///
  /// @param portSetting names the setting of its port
  /// @param front where phones and browsers reach it
  /// @param behind where it reaches each of the database's servers
  public record Node(String portSetting, BackendServer server, Relay front, List<Relay> behind) {}

  private Site(Database database, List<Node> nodes) {
    this.database = database;
    this.nodes = nodes;
  }

  /// Starts all backends side by side and waits until they are ready.
  ///
  /// @param database closed by [#close]
  /// @param work folder for logs
  public static Site start(Database database, Launch mobile, Launch web, Path work) {
    var nodes = new ArrayList<Node>();
    var site = new Site(database, nodes);
    try {
      Files.createDirectories(work);
      nodes.add(node("mobile-1", mobile, "STRIDEKEEP_MOBILE_PORT", database, work));
      nodes.add(node("mobile-2", mobile, "STRIDEKEEP_MOBILE_PORT", database, work));
      nodes.add(node("web", web, "STRIDEKEEP_WEB_PORT", database, work));
      nodes.forEach(node -> node.server().awaitReady());
      return site;
    } catch (IOException e) {
      site.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private static Node node(
      String name, Launch launch, String portSetting, Database database, Path work) {
    int port = FreePorts.next();
    var behind = database.addresses().stream().map(Relay::to).toList();
    var environment =
        new HashMap<>(database.settings(behind.stream().map(Relay::address).toList()));
    environment.put(portSetting, Integer.toString(port));
    environment.put("STRIDEKEEP_SEAL_AFTER", SEAL_AFTER);
    environment.put("STRIDEKEEP_DATA", work.resolve("data").toString());
    var server =
        BackendServer.start(
            name,
            launch,
            environment,
            URI.create("http://127.0.0.1:" + port),
            work.resolve(name + ".log"));
    return new Node(portSetting, server, Relay.to(new InetSocketAddress(LOOPBACK, port)), behind);
  }

  /// Puts another backend in the place of one, without a moment in which there is none: the new one
  /// is started and ready, new connections go to it, and then the old one is told to stop.
  public synchronized void replace(int which, Launch launch) {
    var old = nodes.get(which);
    int port = FreePorts.next();
    var server =
        old.server()
            .successor(
                launch,
                Map.of(old.portSetting(), Integer.toString(port)),
                URI.create("http://127.0.0.1:" + port));
    nodes.set(which, new Node(old.portSetting(), server, old.front(), old.behind()));
    server.awaitReady();
    old.front().retarget(new InetSocketAddress(LOOPBACK, port));
    old.server().stop();
  }

  /// Lets all backends find the database's first server at another address from now on.
  public void moveDatabase(InetSocketAddress to) {
    nodes.forEach(node -> node.behind().getFirst().retarget(to));
  }

  public Database database() {
    return database;
  }

  /// The mobile backends, then the web backend.
  public List<Node> nodes() {
    return nodes;
  }

  public List<Node> mobiles() {
    return nodes.subList(0, nodes.size() - 1);
  }

  public Node web() {
    return nodes.getLast();
  }

  /// Ends all processes. The second time, nothing happens.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (var node : nodes) {
      node.server().close();
      node.front().close();
      node.behind().forEach(Relay::close);
    }
    database.close();
  }
}

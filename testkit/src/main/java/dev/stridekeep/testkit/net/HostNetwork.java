package dev.stridekeep.testkit.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Hosts of a network of their own on this machine: network namespaces of Linux, each joined to a
/// bridge by a cable that can be pulled, so that a process is cut off as if its machine were, in
/// silence and without its connections being closed. This machine itself is on the network too.
/// Needs root and the program `ip`. Ends with [#close] or with the JVM. Hosts are counted from 0.
public final class HostNetwork implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 20;
  private static final int SELF = 254;

  private final String name;
  private final String net;
  private final int hosts;
  private final Thread endAtExit = new Thread(this::end, "end-network");

  private HostNetwork(String name, String net, int hosts) {
    this.name = name;
    this.net = net;
    this.hosts = hosts;
  }

  /// What this machine lacks for it; empty where nothing.
  public static Optional<String> missing() {
    var probe = "skp" + ThreadLocalRandom.current().nextInt(1_000_000);
    try {
      ip("netns", "add", probe);
      ip("netns", "delete", probe);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("no network namespaces: " + e.getMessage());
    }
  }

  /// A network with so many hosts, 1 to 9.
  ///
  /// @throws IOException where this machine cannot have it
  public static HostNetwork make(int hosts) throws IOException {
    IOException failure = new IOException("no attempt");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var random = ThreadLocalRandom.current();
      // One of the nets for private use; another one where it is taken.
      var net = "10." + random.nextInt(100, 250) + "." + random.nextInt(256) + ".";
      var network = new HostNetwork("sk" + random.nextInt(1_000_000), net, hosts);
      try {
        network.build();
        Runtime.getRuntime().addShutdownHook(network.endAtExit);
        return network;
      } catch (IOException e) {
        network.end();
        failure = e;
      }
    }
    throw failure;
  }

  private void build() throws IOException {
    ip("link", "add", name, "type", "bridge");
    ip("address", "add", net + SELF + "/24", "dev", name);
    ip("link", "set", name, "up");
    for (int host = 0; host < hosts; host++) {
      ip("netns", "add", space(host));
      ip("link", "add", cable(host), "type", "veth", "peer", "name", "eth0", "netns", space(host));
      ip("link", "set", cable(host), "master", name, "up");
      ip("-n", space(host), "address", "add", address(host) + "/24", "dev", "eth0");
      ip("-n", space(host), "link", "set", "eth0", "up");
      ip("-n", space(host), "link", "set", "lo", "up");
    }
  }

  /// Where the hosts are reached, from each other and from this machine.
  public List<String> addresses() {
    return IntStream.range(0, hosts).mapToObj(this::address).toList();
  }

  /// What runs a command on a host, put before it. The process is the command's own.
  public List<String> on(int host) {
    return List.of("ip", "netns", "exec", space(host));
  }

  /// Pulls a host's cable: nothing that is sent to it or by it arrives any more.
  public void cutOff(int host) {
    set(host, "down");
  }

  /// Plugs a host's cable in again.
  public void reconnect(int host) {
    set(host, "up");
  }

  private void set(int host, String state) {
    try {
      ip("link", "set", cable(host), state);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps all hosts apart from each other, or no longer; this machine reaches each all the same.
  public void keepApart(boolean apart) {
    try {
      for (int host = 0; host < hosts; host++) {
        run("bridge", "link", "set", "dev", cable(host), "isolated", apart ? "on" : "off");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The processes on its hosts should have ended.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(endAtExit);
    } catch (IllegalStateException e) {
      // The JVM ends, and the hook does the rest.
    }
    end();
  }

  private void end() {
    for (int host = 0; host < hosts; host++) {
      tryIp("link", "delete", cable(host));
      tryIp("netns", "delete", space(host));
    }
    tryIp("link", "delete", name);
  }

  private String space(int host) {
    return name + "n" + host;
  }

  /// At most 15 letters.
  private String cable(int host) {
    return name + "c" + host;
  }

  private String address(int host) {
    return net + (host + 1);
  }

  private static void tryIp(String... arguments) {
    try {
      ip(arguments);
    } catch (IOException e) {
      // It is not there.
    }
  }

  private static void ip(String... arguments) throws IOException {
    run(Stream.concat(Stream.of("ip"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}

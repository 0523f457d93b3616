package dev.stridekeep.testkit.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One server of a [GaleraCluster].
final class GaleraNode {
  static final int PORT = 3306;

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration END_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int LAST_LINES = 40;

  /// `UUID:SEQ`, the last transaction that a node's own data has.
  private static final Pattern POSITION =
      Pattern.compile("Recovered position:?\\s*([0-9a-f-]{36}):(-?\\d+)");

  private final MariaDbInstallation installation;
  private final Path provider;
  private final Path home;
  private final List<String> addresses;
  private final String address;
  private final List<String> runner;
  private @Nullable Process process;

  /// @param runner what runs a command where this node is, put before it
  GaleraNode(
      MariaDbInstallation installation,
      Path provider,
      Path home,
      List<String> addresses,
      int number,
      List<String> runner) {
    this.installation = installation;
    this.provider = provider;
    this.home = home;
    this.addresses = addresses;
    address = addresses.get(number);
    this.runner = List.copyOf(runner);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.ofLiteral(address), PORT);
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  synchronized long pid() {
    if (process == null) {
      throw new IllegalStateException("the node was never started");
    }
    return process.pid();
  }

  synchronized void kill() {
    if (process == null) {
      return;
    }
    process.destroyForcibly();
    try {
      if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("a node outlives its kill");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param isFirst whether it begins the cluster
  synchronized void start(boolean isFirst) {
    try {
      var recovered = recovered();
      var command = command();
      command.add("--log-error=" + home.resolve("err.log"));
      if (!recovered.isEmpty()) {
        command.add("--wsrep-start-position=" + recovered);
      }
      if (isFirst) {
        allowBootstrap();
        command.add("--wsrep-new-cluster");
      }
      process = launch(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number of the last transaction that its data has; -1 where it has none.
  long position() {
    try {
      var recovered = recovered();
      return recovered.isEmpty()
          ? -1
          : Long.parseLong(recovered.substring(recovered.indexOf(':') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `UUID:SEQ`; empty where it was never part of a cluster.
  private String recovered() throws IOException {
    if (!Files.exists(home.resolve("data").resolve("grastate.dat"))) {
      return "";
    }
    var log = home.resolve("recover.log");
    Files.deleteIfExists(log);
    var command = command();
    command.add("--wsrep-recover");
    command.add("--log-error=" + log);
    var recovery = launch(command);
    try {
      if (!recovery.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        recovery.destroyForcibly();
        throw new IOException("the position of a node is not found out");
      }
    } catch (InterruptedException e) {
      recovery.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    var found = POSITION.matcher(Files.readString(log));
    return found.find() ? found.group(1) + ":" + found.group(2) : "";
  }

  /// A node that was killed does not know that it is the one to begin; its caller does.
  private void allowBootstrap() throws IOException {
    var state = home.resolve("data").resolve("grastate.dat");
    if (Files.exists(state)) {
      Files.writeString(
          state,
          Files.readString(state).replace("safe_to_bootstrap: 0", "safe_to_bootstrap: 1"),
          StandardCharsets.UTF_8);
    }
  }

  private List<String> command() {
    var options =
        String.join(
            ";",
            "gcache.size=128M",
            "gcache.recover=yes",
            "evs.keepalive_period=PT0.5S",
            "evs.inactive_check_period=PT0.5S",
            "evs.suspect_timeout=PT3S",
            "evs.inactive_timeout=PT8S",
            "evs.install_timeout=PT8S",
            "gmcast.listen_addr=tcp://" + address + ":4567",
            "ist.recv_addr=" + address + ":4568");
    return new ArrayList<>(
        List.of(
            installation.server().toString(),
            "--no-defaults",
            "--user=" + GaleraTemplate.user(),
            "--datadir=" + home.resolve("data"),
            "--tmpdir=" + home.resolve("tmp"),
            "--socket=s.sock",
            "--pid-file=" + home.resolve("pid"),
            "--bind-address=" + address,
            "--port=" + PORT,
            "--skip-name-resolve",
            "--skip-ssl",
            "--max-connections=500",
            "--max-connect-errors=1000000",
            "--binlog-format=ROW",
            "--innodb-autoinc-lock-mode=2",
            "--innodb-flush-log-at-trx-commit=1",
            "--wsrep-on=ON",
            "--wsrep-provider=" + provider,
            "--wsrep-cluster-address=gcomm://" + String.join(",", addresses),
            "--wsrep-node-address=" + address,
            "--wsrep-sst-method=rsync",
            "--wsrep-sst-receive-address=" + address + ":4444",
            "--wsrep-sync-wait=1",
            "--wsrep-provider-options=" + options));
  }

  private Process launch(List<String> command) throws IOException {
    var whole = Stream.concat(runner.stream(), command.stream()).toList();
    return new ProcessBuilder(whole)
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()))
        .start();
  }

  /// Waits until it has all that the others have, and takes part.
  void awaitSynced() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isSynced()) {
      if (!isAlive() || System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("a node of Galera did not start: " + endOfLog());
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private boolean isSynced() {
    try {
      var client =
          new ProcessBuilder(
                  "mariadb",
                  "--no-defaults",
                  "--connect-timeout=2",
                  "--host=" + address,
                  "--port=" + PORT,
                  "--user=root",
                  "-N",
                  "-e",
                  "SHOW STATUS LIKE 'wsrep_local_state_comment'")
              .redirectErrorStream(true)
              .start();
      client.getOutputStream().close();
      var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return client.waitFor() == 0 && said.contains("Synced");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String endOfLog() {
    try {
      var lines = Files.readString(home.resolve("err.log")).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }
}

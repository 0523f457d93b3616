package dev.stridekeep.benchmarks.load;

import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.SignUp;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.testkit.mariadb.MariaDbOptions;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import dev.stridekeep.torture.net.Line;
import dev.stridekeep.torture.server.BackendServer;
import dev.stridekeep.torture.server.FreePorts;
import dev.stridekeep.torture.server.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A private MariaDB that flushes at each commit, one mobile and one web backend, nothing in
/// between.
final class Plant implements AutoCloseable {
  /// What the backends are run with, in production too; see `docs/figures.md`.
  static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "-Dslf4j.internal.verbosity=ERROR",
          "--sun-misc-unsafe-memory-access=allow");

  private static final String SCHEMA = "load";
  private static final String PASSWORD = "correct horse battery staple";
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  final MariaDbServer database;
  final BackendServer mobile;
  final BackendServer web;

  /// Folder for data.
  final Path work;

  /// Live heap of the mobile backend before it was asked anything, [bytes].
  final long freshHeap;

  private Plant(MariaDbServer database, BackendServer mobile, BackendServer web, Path work) {
    this.database = database;
    this.mobile = mobile;
    this.web = web;
    this.work = work;
    freshHeap = Heap.liveBytes(mobile.pid());
  }

  static Plant start(Path home, Path work) {
    try {
      Files.createDirectories(work);
      var database =
          MariaDbServer.start(
              MariaDbOptions.with("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=1G")
                  .in(work));
      var mobile = backend("mobile", "app-mobile-backend", database, home, work);
      var web = backend("web", "app-web-backend", database, home, work);
      mobile.awaitReady();
      web.awaitReady();
      return new Plant(database, mobile, web, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BackendServer backend(
      String name, String app, MariaDbServer database, Path home, Path work) {
    int port = FreePorts.next();
    return BackendServer.start(
        name,
        Launch.jar(home, app, JVM),
        Map.of(
            "STRIDEKEEP_DB_URL", database.url(SCHEMA),
            "STRIDEKEEP_DB_USER", database.user(),
            "STRIDEKEEP_DB_PASSWORD", database.password(),
            "STRIDEKEEP_DATA", work.resolve("data").toString(),
            "STRIDEKEEP_MOBILE_PORT", Integer.toString(port),
            "STRIDEKEEP_WEB_PORT", Integer.toString(port)),
        URI.create("http://127.0.0.1:" + port),
        work.resolve(name + ".log"));
  }

  Line line(BackendServer backend) {
    return new Line(
        new InetSocketAddress(backend.address().getHost(), backend.address().getPort()),
        TIME_LIMIT);
  }

  /// The access token of a new account.
  String newAccount() throws InterruptedException {
    try (var line = line(mobile)) {
      var client = new StridekeepClient(line, URI.create("http://backend"));
      var email = "runner" + System.nanoTime() + "@example.org";
      var made =
          client.signUp(new SignUp(email, PASSWORD, "Runner", "Europe/Berlin", "metric", null));
      if (made instanceof Answer.Done<?>
          && client.signIn(email, PASSWORD) instanceof Answer.Done<Tokens>(var _, var tokens)) {
        return tokens.accessToken();
      }
      throw new IllegalStateException("no account: " + made);
    }
  }

  String url() {
    return database.url(SCHEMA);
  }

  /// The one number that a query gives.
  long number(String sql) {
    try (var connection = DriverManager.getConnection(url(), database.user(), database.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (var connection = DriverManager.getConnection(url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    mobile.close();
    web.close();
    database.close();
  }
}

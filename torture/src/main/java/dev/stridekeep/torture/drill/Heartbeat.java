package dev.stridekeep.torture.drill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Commits one row after the other to a database and keeps when each was acknowledged, until the
/// database is gone. What is there of it after a recovery tells how far back the recovery goes.
final class Heartbeat implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(10);
  private static final long END_MILLIS = 30_000;

  private final List<Instant> acknowledged = new ArrayList<>();
  private final Thread thread;
  private volatile boolean ended;

  private Heartbeat(Connection connection) {
    thread = Thread.ofPlatform().name("heartbeat").start(() -> beat(connection));
  }

  /// @param url of the database
  static Heartbeat start(String url, String user, String password) throws SQLException {
    var connection = DriverManager.getConnection(url, user, password);
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE drill_heartbeat (id INT NOT NULL PRIMARY KEY)");
    }
    return new Heartbeat(connection);
  }

  private void beat(Connection connection) {
    try (connection;
        var insert = connection.prepareStatement("INSERT INTO drill_heartbeat (id) VALUES (?)")) {
      for (int id = 0; !ended; id++) {
        insert.setInt(1, id);
        insert.executeUpdate();
        synchronized (acknowledged) {
          acknowledged.add(Instant.now());
        }
        LockSupport.parkNanos(EVERY.toNanos());
      }
    } catch (SQLException e) {
      // The disaster has come.
    }
  }

  /// How many were acknowledged.
  int count() {
    synchronized (acknowledged) {
      return acknowledged.size();
    }
  }

  /// When a beat was acknowledged.
  Instant at(int id) {
    synchronized (acknowledged) {
      return acknowledged.get(id);
    }
  }

  /// How much of the past a recovered database lacks: the time from the newest beat that is there
  /// to the last one that was acknowledged.
  Duration missing(int newest) {
    int last = count() - 1;
    return newest >= last ? Duration.ZERO : Duration.between(at(Math.max(newest, 0)), at(last));
  }

  /// The newest beat in a database; -1 where there is none.
  ///
  /// @throws IllegalStateException where there is a hole before it
  static int newest(String url, String user, String password) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT COALESCE(MAX(id), -1), COUNT(*) FROM drill_heartbeat")) {
      row.next();
      int newest = row.getInt(1);
      if (row.getInt(2) != newest + 1) {
        throw new IllegalStateException("beats before " + newest + " are missing");
      }
      return newest;
    }
  }

  /// Writes no more, and waits until what was under way has ended.
  void stop() throws InterruptedException {
    ended = true;
    thread.join(END_MILLIS);
  }

  @Override
  public void close() {
    ended = true;
  }
}

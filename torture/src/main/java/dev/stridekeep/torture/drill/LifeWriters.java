package dev.stridekeep.torture.drill;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Connections that begin runs, add points to them and end them, as fast as they can, whatever
/// fails; and that know which runs were committed.
final class LifeWriters {
  private static final String SCHEMA = "full_disk";
  private static final Duration RECONNECT_LIMIT = Duration.ofSeconds(90);
  private static final int LONGEST_OPEN = 40;
  private static final int CHUNK_BYTES = 480;
  private static final int CHART_BYTES = 3_000;

  private final MariaDbServer server;
  private final long seed;
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<byte[]> committed = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  LifeWriters(MariaDbServer server, LifeTable table, long seed)
      throws SQLException, InterruptedException {
    this.server = server;
    this.seed = seed;
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(table.create());
      statement.execute(
          "CREATE TABLE chunk (id BINARY(16) NOT NULL, seq INT NOT NULL, data BLOB NOT NULL,"
              + " PRIMARY KEY (id, seq))");
      statement.execute(
          "CREATE TABLE chart (id BINARY(16) NOT NULL, data BLOB NOT NULL, PRIMARY KEY (id))");
    }
  }

  private Connection connect() throws SQLException, InterruptedException {
    long until = System.nanoTime() + RECONNECT_LIMIT.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(server.url(SCHEMA), server.user(), server.password());
      } catch (SQLException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  void start(int writers) {
    for (int i = 0; i < writers; i++) {
      var random = new Random(seed * writers + i);
      threads.add(Thread.ofPlatform().name("writer").start(() -> write(random)));
    }
  }

  void stop() throws InterruptedException {
    stopped = true;
    for (var thread : threads) {
      thread.join();
    }
  }

  int committed() {
    return committed.size();
  }

  private void write(Random random) {
    Deque<byte[]> open = new ArrayDeque<>();
    while (!stopped) {
      try (var connection = connect()) {
        connection.setAutoCommit(false);
        while (!stopped) {
          step(connection, open, random);
        }
      } catch (SQLException e) {
        // The server ended: it is started again.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// One transaction, taken back where it fails.
  private void step(Connection connection, Deque<byte[]> open, Random random)
      throws SQLException, InterruptedException {
    try {
      if (open.isEmpty() || open.size() < LONGEST_OPEN && random.nextInt(10) < 3) {
        open.add(begin(connection, random));
      } else if (random.nextInt(7) < 5) {
        addPoints(connection, open.getFirst(), random);
      } else {
        end(connection, open.getFirst(), random);
        open.removeFirst();
      }
    } catch (SQLException e) {
      connection.rollback();
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private byte[] begin(Connection connection, Random random) throws SQLException {
    // In the order of time, as phones make them.
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(System.currentTimeMillis() << 16 | random.nextInt(1 << 16))
            .putLong(random.nextLong())
            .array();
    update(
        connection,
        "INSERT INTO life (id, account_id, begun, is_open, zone, status)"
            + " VALUES (?, ?, 1, TRUE, 'Europe/Berlin', 'RECORDING')",
        id,
        bytes(random, 16));
    connection.commit();
    committed.add(id);
    return id;
  }

  private static void addPoints(Connection connection, byte[] id, Random random)
      throws SQLException {
    update(
        connection,
        "INSERT IGNORE INTO chunk (id, seq, data) VALUES (?, " + random.nextInt(1 << 20) + ", ?)",
        id,
        bytes(random, CHUNK_BYTES));
    connection.commit();
  }

  private static void end(Connection connection, byte[] id, Random random) throws SQLException {
    update(
        connection,
        "UPDATE life SET is_open = FALSE, status = 'COMPLETE', ended = 2, last_seq = 3599,"
            + " distance_m = 5000, elapsed_s = 1900, moving_s = 1800, ascent_m = 10,"
            + " descent_m = 10, energy_j = 1, energy_low_j = 1, energy_high_j = 1, points = 3600,"
            + " engine = 'gps and energy', note = REPEAT('x', 60) WHERE id = ?",
        id);
    update(
        connection,
        "INSERT IGNORE INTO chart (id, data) VALUES (?, ?)",
        id,
        bytes(random, CHART_BYTES));
    connection.commit();
  }

  private static void update(Connection connection, String sql, byte[]... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setBytes(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static byte[] bytes(Random random, int n) {
    byte[] bytes = new byte[n];
    random.nextBytes(bytes);
    return bytes;
  }

  /// How many of the rows that were committed are not found by their key.
  int lost() throws SQLException, InterruptedException {
    int lost = 0;
    try (var connection = connect();
        var statement = connection.prepareStatement("SELECT 1 FROM life WHERE id = ?")) {
      for (byte[] id : committed) {
        statement.setBytes(1, id);
        try (var found = statement.executeQuery()) {
          lost += found.next() ? 0 : 1;
        }
      }
    }
    return lost;
  }

  /// Whether the server finds nothing wrong with the table.
  boolean isSound() throws SQLException, InterruptedException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var says = statement.executeQuery("CHECK TABLE life EXTENDED")) {
      boolean sound = true;
      while (says.next()) {
        sound &= "OK".equals(says.getString("Msg_text"));
      }
      return sound;
    }
  }
}

package dev.stridekeep.benchmarks.load;

import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/// A floor: chunks of 60 points put into a table like the product's by the driver alone, 20 rows a
/// commit, 4 connections, each commit flushed. Prints how many rows are committed, again and again.
public final class RawCommits {
  private static final int CONNECTIONS = 4;
  private static final int ROWS = 20;
  private static final int COLUMNS = 6;
  private static final long TELL_MILLIS = 50;
  private static final int LARGEST_TRACK = 60;

  private RawCommits() {}

  /// @param args URL, user and password of the database
  public static void main(String[] args) throws SQLException, InterruptedException {
    try (var connection = DriverManager.getConnection(args[0], args[1], args[2]);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS raw_chunk LIKE run_chunk");
    }
    var committed = new LongAdder();
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread.ofPlatform().daemon().start(() -> insert(args, committed));
    }
    while (true) {
      System.out.println(committed.sum());
      Thread.sleep(TELL_MILLIS);
    }
  }

  private static void insert(String[] args, LongAdder committed) {
    var track = RunGenerator.generate(RunScript.city6k(1)).recorded().slice(0, LARGEST_TRACK);
    var chunk = TrackChunk.of(track);
    var sql =
        "INSERT INTO raw_chunk (run_id, first_seq, n, digest, received_at, data) VALUES "
            + String.join(", ", Collections.nCopies(ROWS, "(?, ?, ?, ?, ?, ?)"));
    try (var connection =
            DriverManager.getConnection(args[0] + "&useServerPrepStmts=true", args[1], args[2]);
        var statement = connection.prepareStatement(sql)) {
      while (true) {
        for (int row = 0; row < ROWS; row++) {
          bind(statement, row * COLUMNS, chunk);
        }
        statement.executeUpdate();
        committed.add(ROWS);
      }
    } catch (SQLException e) {
      System.err.println(e);
      System.exit(1);
    }
  }

  private static void bind(PreparedStatement statement, int at, TrackChunk chunk)
      throws SQLException {
    var run = Batches.newRun().value();
    statement.setBytes(at + 1, bytes(run));
    statement.setInt(at + 2, chunk.key().firstSeq());
    statement.setInt(at + 3, chunk.key().size());
    statement.setBytes(at + 4, bytes(new UUID(chunk.key().digestHigh(), chunk.key().digestLow())));
    statement.setBigDecimal(at + 5, BigDecimal.valueOf(System.currentTimeMillis(), 3));
    statement.setBytes(at + 6, chunk.bytes());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

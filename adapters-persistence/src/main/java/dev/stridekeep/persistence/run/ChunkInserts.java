package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.DecimalSeconds;
import dev.stridekeep.persistence.SqlErrors;
import dev.stridekeep.persistence.SqlTypes;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Inserts rows of chunks, many in one statement: plain JDBC, as this is done for
/// every batch, and naming and finding arguments would cost more than the rest.
final class ChunkInserts {
  /// Each number of rows is a statement of its own, which the driver keeps prepared.
  private static final int LARGEST_STATEMENT = 64;

  /// Far below the packet that MariaDB takes at most, 16 MiB.
  private static final int LARGEST_PACKET = 4 << 20;

  private static final String COLUMNS =
      " (run_id, first_seq, n, digest, received_at, data) VALUES ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?)";

  /// A plain INSERT IGNORE would also turn a value that does not fit into one that does.
  private static final String LEAVE_WHAT_IS_THERE = " ON DUPLICATE KEY UPDATE n = n";

  private static final List<String> NEW =
      IntStream.rangeClosed(0, LARGEST_STATEMENT)
          .mapToObj(rows -> insert("run_chunk", rows))
          .toList();

  private ChunkInserts() {}

  private static String insert(String table, int rows) {
    return "INSERT INTO " + table + COLUMNS + String.join(", ", Collections.nCopies(rows, ROW));
  }

  /// One row.
  record Row(RunId run, TrackChunk chunk, Instant receivedAt) {
    private static final Comparator<Row> BY_KEY =
        Comparator.comparing((Row row) -> row.run.value()).thenComparing(row -> row.chunk.key());

    private boolean isSame(Row other) {
      return run.equals(other.run) && chunk.key().equals(other.chunk.key());
    }
  }

  /// The rows, each once, in pieces that are one statement each. In the order of the primary key,
  /// so that two groups with rows in common wait for each other and do not lock each other out.
  static List<List<Row>> statements(List<Row> rows) {
    var sorted = rows.stream().sorted(Row.BY_KEY).toList();
    var statements = new ArrayList<List<Row>>();
    var piece = new ArrayList<Row>();
    int bytes = 0;
    @Nullable Row before = null;
    for (var row : sorted) {
      if (before != null && before.isSame(row)) {
        continue;
      }
      bytes += row.chunk.byteCount();
      if (piece.size() == LARGEST_STATEMENT || (!piece.isEmpty() && bytes > LARGEST_PACKET)) {
        statements.add(piece);
        piece = new ArrayList<>();
        bytes = row.chunk.byteCount();
      }
      piece.add(row);
      before = row;
    }
    if (!piece.isEmpty()) {
      statements.add(piece);
    }
    return statements;
  }

  /// Inserts rows that are all new.
  ///
  /// @return false where one was there already, and nothing was changed
  static boolean insertNew(Handle handle, List<Row> rows) {
    try {
      insert(handle, NEW.get(rows.size()), rows);
      return true;
    } catch (SQLException e) {
      if (SqlErrors.isDuplicateKey(e)) {
        return false;
      }
      throw SqlErrors.failed(e);
    }
  }

  /// Inserts the rows that are not there yet.
  static int insertMissing(Handle handle, List<Row> rows) {
    try {
      return insert(handle, NEW.get(rows.size()) + LEAVE_WHAT_IS_THERE, rows);
    } catch (SQLException e) {
      throw SqlErrors.failed(e);
    }
  }

  /// Inserts rows that are all new into the table of sealed chunks.
  static int insertSealed(Handle handle, List<Row> rows) {
    try {
      return insert(handle, insert("run_sealed", rows.size()), rows);
    } catch (SQLException e) {
      throw SqlErrors.failed(e);
    }
  }

  /// Inserts the row that says that a run has sealed chunks: the only one without points.
  static void insertMarker(Handle handle, RunId run, Instant receivedAt) {
    int _ =
        handle
            .createUpdate(insert("run_chunk", 0) + "(:run, 0, 0, :digest, :receivedAt, :data)")
            .bind("run", run.value())
            .bind("digest", new byte[16])
            .bind("receivedAt", receivedAt)
            .bind("data", new byte[0])
            .execute();
  }

  private static int insert(Handle handle, String sql, List<Row> rows) throws SQLException {
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      int at = 1;
      for (var row : rows) {
        var key = row.chunk.key();
        statement.setBytes(at++, SqlTypes.bytes(row.run.value()));
        statement.setInt(at++, key.firstSeq());
        statement.setInt(at++, key.size());
        statement.setBytes(at++, digest(key));
        statement.setBigDecimal(at++, DecimalSeconds.of(row.receivedAt));
        statement.setBytes(at++, row.chunk.bytes());
      }
      return statement.executeUpdate();
    }
  }

  private static byte[] digest(ChunkKey key) {
    return ByteBuffer.allocate(16).putLong(key.digestHigh()).putLong(key.digestLow()).array();
  }
}

package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Collects the keys of the chunks of many runs, a row each. An hour has dozens of them, which are
/// read for each batch, so a row costs no more than it must.
final class KeyRows implements IdList.RowReader {
  /// Rows of one run come together, as each table or its index is kept in this order.
  static String select(ChunkTables tables) {
    return tables.select("run_id, first_seq, n, digest", "run_id IN (" + IdList.IDS + ")");
  }

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final Map<RunId, Set<ChunkKey>> runs = new HashMap<>();
  private byte[] lastRun = new byte[0];
  private Set<ChunkKey> lastKeys = Set.of();

  @Override
  public void read(ResultSet row) throws SQLException {
    byte[] run = row.getBytes(1);
    if (!Arrays.equals(run, lastRun)) {
      lastRun = run;
      lastKeys =
          runs.computeIfAbsent(
              new RunId(new UUID(longAt(run, 0), longAt(run, Long.BYTES))), _ -> new HashSet<>());
    }
    lastKeys.add(key(row, 2));
  }

  Set<ChunkKey> of(RunId run) {
    return Collections.unmodifiableSet(runs.getOrDefault(run, Set.of()));
  }

  /// The key of a row.
  ///
  /// @param column the first of its three
  static ChunkKey key(ResultSet row, int column) throws SQLException {
    byte[] digest = row.getBytes(column + 2);
    return new ChunkKey(
        row.getInt(column), row.getInt(column + 1), longAt(digest, 0), longAt(digest, Long.BYTES));
  }

  private static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }
}

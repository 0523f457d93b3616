package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Collects the keys of the chunks of many runs, a row each. An hour has dozens of them, which are
/// read for each batch, so a row costs no more than it must.
final class KeyRows implements IdList.RowReader {
  /// Rows of one run come together, as the table is kept in this order.
  static final String SELECT = "SELECT run_id, first_seq, n, digest FROM run_chunk WHERE run_id IN";

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// Of the sealed chunks of a run, in no order.
  static final String SELECT_SEALED =
      "SELECT run_id, first_seq, n, digest FROM run_sealed WHERE run_id IN";

  private final Map<RunId, Set<ChunkKey>> runs = new HashMap<>();
  private final List<RunId> sealed = new ArrayList<>();
  private byte[] lastRun = new byte[0];
  private Set<ChunkKey> lastKeys = Set.of();

  @Override
  public void read(ResultSet row) throws SQLException {
    byte[] run = row.getBytes(1);
    if (!Arrays.equals(run, lastRun)) {
      lastRun = run;
      lastKeys = runs.computeIfAbsent(id(run), _ -> new HashSet<>());
    }
    var key = key(row, 2);
    if (key == null) {
      sealed.add(id(run));
    } else {
      lastKeys.add(key);
    }
  }

  /// Those of the runs that have sealed chunks as well.
  List<RunId> sealed() {
    return List.copyOf(sealed);
  }

  private static RunId id(byte[] run) {
    return new RunId(new UUID(longAt(run, 0), longAt(run, Long.BYTES)));
  }

  Set<ChunkKey> of(RunId run) {
    return Collections.unmodifiableSet(runs.getOrDefault(run, Set.of()));
  }

  /// The key of a row; null where the row is none itself and says that the run has sealed chunks.
  ///
  /// @param column the first of its three; read in their order, as the driver steps through them
  static @Nullable ChunkKey key(ResultSet row, int column) throws SQLException {
    int firstSeq = row.getInt(column);
    int n = row.getInt(column + 1);
    if (n == 0) {
      return null;
    }
    byte[] digest = row.getBytes(column + 2);
    return new ChunkKey(firstSeq, n, longAt(digest, 0), longAt(digest, Long.BYTES));
  }

  private static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }
}

package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.persistence.SqlErrors;
import dev.stridekeep.persistence.SqlTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads rows of many runs by one statement of plain JDBC, as this is done for every batch.
final class IdList {
  private IdList() {}

  /// What becomes of a row.
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /// Runs `sql` followed by the list of ids. The list's length is a power of two, so that the
  /// driver keeps few statements prepared; the last id fills it.
  static int query(Handle handle, String sql, List<RunId> runs, RowReader reader) {
    int length = Integer.highestOneBit(Math.max(1, runs.size() * 2 - 1));
    var list = String.join(", ", Collections.nCopies(length, "?"));
    try (var statement = handle.getConnection().prepareStatement(sql + " (" + list + ")")) {
      for (int i = 0; i < length; i++) {
        var run = runs.get(Math.min(i, runs.size() - 1));
        statement.setBytes(i + 1, SqlTypes.bytes(run.value()));
      }
      int found = 0;
      try (var rows = statement.executeQuery()) {
        for (; rows.next(); found++) {
          reader.read(rows);
        }
      }
      return found;
    } catch (SQLException e) {
      throw SqlErrors.failed(e);
    }
  }
}

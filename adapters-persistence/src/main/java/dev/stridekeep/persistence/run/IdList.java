package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.persistence.InList;
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

  /// Runs `sql` followed by the list of ids.
  ///
  /// @param runs at least one
  static int query(Handle handle, String sql, List<RunId> runs, RowReader reader) {
    var ids = InList.padded(runs);
    var list = String.join(", ", Collections.nCopies(ids.size(), "?"));
    try (var statement = handle.getConnection().prepareStatement(sql + " (" + list + ")")) {
      for (int i = 0; i < ids.size(); i++) {
        statement.setBytes(i + 1, SqlTypes.bytes(ids.get(i).value()));
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

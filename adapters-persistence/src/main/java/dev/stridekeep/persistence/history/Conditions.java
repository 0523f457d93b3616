package dev.stridekeep.persistence.history;

import dev.stridekeep.application.history.DashboardReads.After;
import dev.stridekeep.application.history.DashboardReads.Selection;
import dev.stridekeep.persistence.DecimalSeconds;
import dev.stridekeep.persistence.SqlTypes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rows of `run` are meant: the text of a WHERE and its parameters, for the index
/// `run_of_account`.
///
/// @param sql holds names of parameters, never values
record Conditions(String sql, Map<String, Object> parameters) {
  /// The order of the index from its first column on, though that one is constant: H2 knows only
  /// then that it need not sort, and stops at the limit.
  static final String NEWEST_FIRST = " ORDER BY account_id, counts_from DESC, id DESC";

  /// Runs that are not deleted.
  static Conditions listed(Selection runs, @Nullable After after) {
    var sql = new StringBuilder(" WHERE account_id = :account AND deleted_at IS NULL");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("account", SqlTypes.bytes(runs.account().value()));
    var from = runs.from();
    if (from != null) {
      sql.append(" AND counts_from >= :from");
      parameters.put("from", DecimalSeconds.of(from));
    }
    var to = runs.to();
    if (to != null) {
      sql.append(" AND counts_from < :to");
      parameters.put("to", DecimalSeconds.of(to));
    }
    if (runs.program() != null) {
      // A run knows its training session but no program yet, so it belongs to none.
      sql.append(" AND FALSE");
    }
    if (after != null) {
      sql.append(" AND counts_from <= :last AND (counts_from < :last OR id < :lastId)");
      parameters.put("last", DecimalSeconds.of(after.countsFrom()));
      parameters.put("lastId", SqlTypes.bytes(after.runId()));
    }
    return new Conditions(sql.toString(), Map.copyOf(parameters));
  }

  /// Runs that are over, so that they have figures, and not deleted.
  static Conditions counted(Selection runs) {
    var listed = listed(runs, null);
    return new Conditions(listed.sql + " AND status <> 'RECORDING'", listed.parameters);
  }
}

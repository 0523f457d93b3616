package dev.stridekeep.persistence.run;

import dev.stridekeep.persistence.Engine;
import java.util.List;
import java.util.stream.Collectors;

/// The tables that chunks lie in, all of one kind of rows: `run_chunk`, and on MariaDB `run_sealed`
/// for those that sealing wrote. A query of several tables is one statement, so that it sees one
/// state of them.
///
/// @param all every table
/// @param sealed the one that sealed chunks go to
record ChunkTables(List<String> all, String sealed) {
  /// Where chunks go as they come.
  static final String OPEN = "run_chunk";

  private static final String SEALED = "run_sealed";

  static ChunkTables of(Engine engine) {
    return switch (engine) {
      case H2 -> new ChunkTables(List.of(OPEN), OPEN);
      case MARIADB -> new ChunkTables(List.of(OPEN, SEALED), SEALED);
    };
  }

  /// A SELECT of rows from all tables.
  ///
  /// @param where the condition, for each table
  String select(String columns, String where) {
    return all.stream()
        .map(table -> "SELECT " + columns + " FROM " + table + " WHERE " + where)
        .collect(Collectors.joining(" UNION ALL "));
  }
}

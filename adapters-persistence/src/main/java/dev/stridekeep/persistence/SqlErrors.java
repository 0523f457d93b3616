package dev.stridekeep.persistence;

import dev.stridekeep.application.StorageException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Tells the kinds of database errors apart, by SQLSTATE and by the codes of H2
/// (`org.h2.api.ErrorCode`) and MariaDB (`ER_…`).
public final class SqlErrors {
  /// Lock wait timeout and deadlock of MariaDB; lock timeout, concurrent update and deadlock of H2.
  private static final Set<Integer> LOCKING = Set.of(1205, 1213, 50200, 90131, 40001);

  /// H2: connection broken, database closed, object closed, closing, already open elsewhere.
  private static final Set<Integer> GONE = Set.of(90067, 90098, 90121, 90020);

  private SqlErrors() {}

  /// Runs an INSERT that may meet a key which is taken.
  ///
  /// @return whether the row is new; false where the key is taken, and nothing was changed
  public static boolean insertedNew(Update insert) {
    try {
      insert.execute();
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (isDuplicateKey(e)) {
        return false;
      }
      throw e;
    }
  }

  /// A failure of plain JDBC as Jdbi would tell it, so that it is handled as its own are.
  public static JdbiException failed(SQLException e) {
    return new PlainJdbcException(e);
  }

  private static final class PlainJdbcException extends JdbiException {
    private static final long serialVersionUID = 1L;

    PlainJdbcException(SQLException cause) {
      super(cause);
    }
  }

  /// Whether the same transaction may succeed when run again, a little later.
  public static boolean isTransient(Throwable thrown) {
    var e = find(thrown);
    return e != null && (isConnectionLost(e) || isLocking(e));
  }

  /// Whether a group of calls failed by the fault of one of them, so that the others may succeed
  /// without it: a value or a constraint is wrong, or the failure is none of the database. A full
  /// disk, a time-out, a lost connection or a failed flush concern all.
  public static boolean isFaultOfOneCall(Throwable thrown) {
    var e = find(thrown);
    if (e == null) {
      return !(thrown instanceof StorageException);
    }
    return sqlState(e).startsWith("22") || sqlState(e).startsWith("23") || isDuplicateKey(e);
  }

  static boolean isTimeout(Throwable thrown) {
    var e = find(thrown);
    // 1969 is ER_STATEMENT_TIMEOUT, 57014 H2's statement that was cancelled.
    return e instanceof SQLTimeoutException
        || (e != null && (e.getErrorCode() == 1969 || e.getErrorCode() == 57014));
  }

  static boolean isConnectionLost(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || sqlState(e).startsWith("08")
        || GONE.contains(e.getErrorCode());
  }

  private static boolean isLocking(SQLException e) {
    return sqlState(e).startsWith("40") || LOCKING.contains(e.getErrorCode());
  }

  public static boolean isDuplicateKey(Throwable thrown) {
    var e = find(thrown);
    // 1062 is ER_DUP_ENTRY, 23505 unique_violation; 23000 alone may be a null or a foreign key.
    return e != null && (e.getErrorCode() == 1062 || e.getErrorCode() == 23505);
  }

  private static @Nullable SQLException find(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException e) {
        return e;
      }
    }
    return null;
  }

  private static String sqlState(SQLException e) {
    var state = e.getSQLState();
    return state == null ? "" : state;
  }
}

package dev.stridekeep.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a row as the types that [SqlTypes] stores. A plain name answers null for NULL; a
/// `require…` fails on it.
public record Columns(ResultSet row) {
  public @Nullable UUID uuid(String column) throws SQLException {
    return SqlTypes.uuid(row.getBytes(column));
  }

  public UUID requireUuid(String column) throws SQLException {
    return present(uuid(column), column);
  }

  public @Nullable Instant instant(String column) throws SQLException {
    var seconds = row.getBigDecimal(column);
    return seconds == null ? null : DecimalSeconds.instant(seconds);
  }

  public Instant requireInstant(String column) throws SQLException {
    return present(instant(column), column);
  }

  public Duration requireDuration(String column) throws SQLException {
    return DecimalSeconds.duration(present(row.getBigDecimal(column), column));
  }

  public @Nullable String text(String column) throws SQLException {
    return row.getString(column);
  }

  public String requireText(String column) throws SQLException {
    return present(text(column), column);
  }

  public @Nullable Integer integer(String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  public int requireInt(String column) throws SQLException {
    return present(integer(column), column);
  }

  public @Nullable Double real(String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  public double requireReal(String column) throws SQLException {
    return present(real(column), column);
  }

  public boolean truth(String column) throws SQLException {
    return row.getBoolean(column);
  }

  private static <T> T present(@Nullable T value, String column) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " must not be NULL here");
    }
    return value;
  }
}

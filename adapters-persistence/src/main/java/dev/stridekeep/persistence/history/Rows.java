package dev.stridekeep.persistence.history;

import dev.stridekeep.application.history.DashboardReads.RunAmount;
import dev.stridekeep.application.history.DashboardReads.RunLine;
import dev.stridekeep.application.history.DashboardReads.Sums;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.persistence.DecimalSeconds;
import dev.stridekeep.persistence.SqlTypes;
import io.helidon.dbclient.DbRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows as flat records. Databases differ in the types of their numbers (a sum of doubles is a
/// decimal in H2), so every number is read as any [Number].
final class Rows {
  private Rows() {}

  static Sums sums(DbRow row) {
    long runs = Objects.requireNonNull(row.column("runs").get(Number.class)).longValue();
    return new Sums(
        runs,
        orZero(number(row, "distance_m")),
        orZero(number(row, "moving_s")),
        orZero(number(row, "elapsed_s")),
        runs == 0 ? Double.valueOf(0) : number(row, "ascent_m"),
        runs == 0 ? Double.valueOf(0) : kcal(number(row, "energy_j")),
        orZero(number(row, "longest_m")));
  }

  /// The columns that a metric needs: when the run began, then its amount.
  static String columns(Metric metric) {
    return switch (metric) {
      case DISTANCE -> "counts_from, distance_m";
      case TIME -> "counts_from, moving_s";
      case PACE -> "counts_from, moving_s, distance_m";
      case ENERGY -> "counts_from, energy_j";
      case ASCENT -> "counts_from, ascent_m";
      case RUNS -> "counts_from";
    };
  }

  /// @param row of [#columns]
  static RunAmount amount(ResultSet row, Metric metric) throws SQLException {
    var countsFrom = DecimalSeconds.instant(row.getBigDecimal(1));
    return switch (metric) {
      case DISTANCE, TIME, ASCENT -> new RunAmount(countsFrom, number(row, 2), 0);
      case PACE -> new RunAmount(countsFrom, number(row, 2), orZero(number(row, 3)));
      case ENERGY -> new RunAmount(countsFrom, kcal(number(row, 2)), 0);
      case RUNS -> new RunAmount(countsFrom, 1.0, 0);
    };
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }

  static RunLine line(DbRow row) {
    var zone = row.column("zone").get(String.class);
    var visibility = row.column("visibility").get(String.class);
    return new RunLine(
        uuid(row, "id"),
        instant(row, "counts_from"),
        findInstant(row, "started_at"),
        findInstant(row, "finished_at"),
        zone == null ? null : ZoneId.of(zone),
        RunStatus.valueOf(row.column("status").get(String.class)),
        row.column("provisional").get(Boolean.class),
        visibility == null ? null : Visibility.valueOf(visibility),
        number(row, "distance_m"),
        number(row, "moving_s"),
        number(row, "elapsed_s"),
        number(row, "ascent_m"),
        kcal(number(row, "energy_j")));
  }

  static UUID uuid(DbRow row, String column) {
    return Objects.requireNonNull(SqlTypes.uuid(row.column(column).get(byte[].class)));
  }

  static Instant instant(DbRow row, String column) {
    return Objects.requireNonNull(findInstant(row, column));
  }

  private static @Nullable Instant findInstant(DbRow row, String column) {
    BigDecimal seconds = row.column(column).get(BigDecimal.class);
    return seconds == null ? null : DecimalSeconds.instant(seconds);
  }

  static @Nullable Double number(DbRow row, String column) {
    Number value = row.column(column).get(Number.class);
    return value == null ? null : Double.valueOf(value.doubleValue());
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static @Nullable Double kcal(@Nullable Double joules) {
    return joules == null ? null : Double.valueOf(joules / Energy.JOULES_PER_KCAL);
  }
}

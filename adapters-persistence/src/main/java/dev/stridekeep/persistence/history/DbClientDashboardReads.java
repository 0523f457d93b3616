package dev.stridekeep.persistence.history;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DecimalSeconds;
import dev.stridekeep.persistence.SqlTypes;
import io.helidon.common.mapper.MapperException;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// [DashboardReads] on the relational database, over connections of the workload
/// [Workload#DASHBOARDS]. Each read is one short statement, but for the records.
///
/// DbClient reads a column's metadata anew in each row, which costs more than the column itself: so
/// the thousands of short rows behind a graph and a streak are read by Jdbi, and only the columns
/// that are needed.
public final class DbClientDashboardReads implements DashboardReads {
  private static final String CALENDAR =
      "SELECT time_zone, week_start FROM account WHERE id = :account";

  private static final String SUMS =
      "SELECT COUNT(*) AS runs, SUM(distance_m) AS distance_m, SUM(moving_s) AS moving_s,"
          + " SUM(elapsed_s) AS elapsed_s, SUM(ascent_m) AS ascent_m, SUM(energy_j) AS energy_j,"
          + " MAX(distance_m) AS longest_m FROM run";

  private static final String LINES =
      "SELECT id, counts_from, started_at, finished_at, zone, status, provisional, visibility,"
          + " distance_m, moving_s, elapsed_s, ascent_m, energy_j FROM run";

  private final Database database;
  private final DbClient client;
  private final BestEfforts bestEfforts;

  public DbClientDashboardReads(Database database) {
    this.database = database;
    var pool = database.dataSource(Workload.READS);
    client = JdbcClientBuilder.create().connectionPool(() -> connection(pool)).build();
    bestEfforts = new BestEfforts(client);
  }

  private static Connection connection(DataSource pool) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new StorageException("no connection to the database for " + Workload.READS, e);
    }
  }

  @Override
  public Optional<RunCalendar> findCalendar(AccountId account) {
    return orStorageException(
        () ->
            client
                .execute()
                .createGet(CALENDAR)
                .addParam("account", SqlTypes.bytes(account.value()))
                .execute()
                .map(
                    row ->
                        new RunCalendar(
                            ZoneId.of(row.column("time_zone").get(String.class)),
                            DayOfWeek.valueOf(row.column("week_start").get(String.class)))));
  }

  @Override
  public Sums sum(Selection runs) {
    var where = Conditions.counted(runs);
    return list(SUMS + where.sql(), where.parameters(), Rows::sums).getFirst();
  }

  @Override
  public List<RunAmount> listAmounts(Selection runs, Metric metric, int limit) {
    var select = "SELECT " + Rows.columns(metric) + " FROM run";
    return shortRows(
        select, runs, Conditions.NEWEST_FIRST, limit, (row, context) -> Rows.amount(row, metric));
  }

  @Override
  public List<Stretch> listStretches(Selection runs, int limit) {
    return shortRows(
        "SELECT MIN(counts_from), MAX(counts_from) FROM run",
        runs,
        " GROUP BY FLOOR(counts_from / " + STRETCH_SECONDS + ") ORDER BY 2 DESC",
        limit,
        (row, context) ->
            new Stretch(
                DecimalSeconds.instant(row.getBigDecimal(1)),
                DecimalSeconds.instant(row.getBigDecimal(2))));
  }

  /// @param order what comes between the condition and the limit
  private <T> List<T> shortRows(
      String select, Selection runs, String order, int limit, RowMapper<T> mapper) {
    var where = Conditions.counted(runs);
    var sql = select + where.sql() + order + " LIMIT " + limit;
    return database.read(
        Workload.READS,
        handle -> handle.createQuery(sql).bindMap(where.parameters()).map(mapper).list());
  }

  @Override
  public List<RunLine> listRuns(Selection runs, @Nullable After after, int limit) {
    return newestFirst(LINES, Conditions.listed(runs, after), limit, Rows::line);
  }

  @Override
  public List<Record> listRecords(AccountId account) {
    return orStorageException(() -> bestEfforts.fastest(account));
  }

  private <T> List<T> newestFirst(
      String select, Conditions where, int limit, Function<DbRow, T> read) {
    var sql = select + where.sql() + Conditions.NEWEST_FIRST + " LIMIT " + limit;
    return list(sql, where.parameters(), read);
  }

  private <T> List<T> list(String sql, Map<String, Object> parameters, Function<DbRow, T> read) {
    return orStorageException(
        () -> {
          try (var rows = client.execute().createQuery(sql).params(parameters).execute()) {
            return rows.map(read).toList();
          }
        });
  }

  private static <T> T orStorageException(Supplier<T> read) {
    try {
      return read.get();
    } catch (DbClientException | MapperException e) {
      throw new StorageException("the database failed for " + Workload.READS, e);
    }
  }
}

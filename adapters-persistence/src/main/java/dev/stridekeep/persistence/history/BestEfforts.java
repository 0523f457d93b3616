package dev.stridekeep.persistence.history;

import dev.stridekeep.application.history.DashboardReads.Record;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.persistence.SqlTypes;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Finds the fastest effort at each distance, one distance after the other: the first row of the
/// index `run_best_effort_of_account` beyond the distance before. That reads a few rows where a
/// ranking of all efforts would read tens of thousands.
final class BestEfforts {
  /// More distances than efforts are made for.
  private static final int MAX_DISTANCES = 100;

  /// Every effort has its run; LEFT JOIN keeps databases from looking through the runs first, and
  /// the account stands in the ORDER BY so that H2 knows that the index is in that order.
  private static final String FASTEST_BEYOND =
      "SELECT e.distance_m, e.time_s FROM run_best_effort e LEFT JOIN run r ON r.id = e.run_id"
          + " WHERE e.account_id = :account AND e.distance_m > :distance AND r.deleted_at IS NULL"
          + " ORDER BY e.account_id, e.distance_m, e.time_s LIMIT 1";

  private static final String FIRST_RUN_WITH =
      "SELECT r.id, r.counts_from FROM run_best_effort e JOIN run r ON r.id = e.run_id"
          + " WHERE e.account_id = :account AND e.distance_m = :distance AND e.time_s = :time"
          + " AND r.deleted_at IS NULL ORDER BY r.counts_from, r.id LIMIT 1";

  private final DbClient client;

  BestEfforts(DbClient client) {
    this.client = client;
  }

  List<Record> fastest(AccountId account) {
    var records = new ArrayList<Record>();
    double distance_m = 0;
    for (int tries = 0; tries < MAX_DISTANCES; tries++) {
      var time = fastestBeyond(account, distance_m);
      if (time.isEmpty()) {
        break;
      }
      var record = firstRunWith(account, time.get());
      // Empty where the run was deleted in between: then the next best is looked for.
      if (record.isPresent()) {
        records.add(record.get());
        distance_m = record.get().distanceMeters();
      }
    }
    return records;
  }

  private record Best(double distance_m, BigDecimal time_s) {}

  private Optional<Best> fastestBeyond(AccountId account, double distance_m) {
    return client
        .execute()
        .createGet(FASTEST_BEYOND)
        .addParam("account", SqlTypes.bytes(account.value()))
        .addParam("distance", distance_m)
        .execute()
        .map(
            row ->
                new Best(
                    Objects.requireNonNull(Rows.number(row, "distance_m")),
                    row.column("time_s").get(BigDecimal.class)));
  }

  private Optional<Record> firstRunWith(AccountId account, Best best) {
    return client
        .execute()
        .createGet(FIRST_RUN_WITH)
        .addParam("account", SqlTypes.bytes(account.value()))
        .addParam("distance", best.distance_m())
        .addParam("time", best.time_s())
        .execute()
        .map(row -> record(best, row));
  }

  private static Record record(Best best, DbRow row) {
    return new Record(
        best.distance_m(),
        best.time_s().doubleValue(),
        Rows.uuid(row, "id"),
        Rows.instant(row, "counts_from"));
  }
}

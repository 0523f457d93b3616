package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.application.history.ShowRecords;
import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.domain.history.Bucket;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.Parameters;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// A runner's totals, history and records.
public final class DashboardRoutes implements HttpService {
  private final Authenticator authenticator;
  private final ShowTotals showTotals;
  private final ShowHistory showHistory;
  private final ShowRecords showRecords;
  private final Bulkhead bulkhead;

  public DashboardRoutes(
      Authenticator authenticator,
      ShowTotals showTotals,
      ShowHistory showHistory,
      ShowRecords showRecords,
      Bulkhead bulkhead) {
    this.authenticator = authenticator;
    this.showTotals = showTotals;
    this.showHistory = showHistory;
    this.showRecords = showRecords;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/v1/dashboard/totals", this::totals)
        .get("/v1/dashboard/history", this::history)
        .get("/v1/dashboard/records", this::records);
  }

  private void totals(ServerRequest request, ServerResponse response) {
    var account = authenticator.authenticate(request);
    var filter = RunFilter.of(request);
    switch (bulkhead.call(() -> showTotals.show(account, filter.days(), filter.program()))) {
      case ShowTotals.Result.Totals totals ->
          JsonAnswers.ok(request, response, TotalsJson.of(totals));
      case ShowTotals.Result.UnknownAccount _ -> throw noSuchAccount();
    }
  }

  private void history(ServerRequest request, ServerResponse response) {
    var account = authenticator.authenticate(request);
    var metric = Parameters.findOneOf(request, "metric", Metric.class).orElse(Metric.DISTANCE);
    var bucket = Parameters.findOneOf(request, "bucket", Bucket.class).orElse(Bucket.WEEK);
    var filter = RunFilter.of(request);
    switch (bulkhead.call(
        () -> showHistory.show(account, metric, bucket, filter.days(), filter.program()))) {
      case ShowHistory.Result.History history ->
          JsonAnswers.ok(request, response, HistoryJson.of(history, metric));
      case ShowHistory.Result.TooManyBuckets(long buckets) ->
          throw Parameters.invalid(
              "bucket",
              "longer, or from and to closer together: there would be "
                  + buckets
                  + " points, and "
                  + ShowHistory.MAX_BUCKETS
                  + " is the most");
      case ShowHistory.Result.TooManyRuns _ ->
          throw Parameters.invalid(
              "from", "closer to to: these are more than " + ShowHistory.MAX_RUNS + " runs");
      case ShowHistory.Result.UnknownAccount _ -> throw noSuchAccount();
    }
  }

  private void records(ServerRequest request, ServerResponse response) {
    var account = authenticator.authenticate(request);
    var records = bulkhead.call(() -> showRecords.show(account));
    JsonAnswers.ok(request, response, RecordsJson.of(records));
  }

  static ProblemException noSuchAccount() {
    return new ProblemException(ProblemType.NOT_FOUND, "The account is no longer there.");
  }
}

package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.DashboardReads.After;
import dev.stridekeep.application.history.ListRuns;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.Parameters;
import dev.stridekeep.rest.json.JsonAnswers;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;

/// The list of a runner's runs, newest first.
public final class RunListRoutes implements HttpService {
  private final Authenticator authenticator;
  private final ListRuns listRuns;
  private final Bulkhead bulkhead;

  public RunListRoutes(Authenticator authenticator, ListRuns listRuns, Bulkhead bulkhead) {
    this.authenticator = authenticator;
    this.listRuns = listRuns;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/v1/runs", this::list);
  }

  private void list(ServerRequest request, ServerResponse response) {
    var account = authenticator.authenticate(request);
    var filter = RunFilter.of(request);
    int limit = Parameters.number(request, "limit", 1, ListRuns.MAX_LIMIT, ListRuns.DEFAULT_LIMIT);
    var after = after(request);
    switch (bulkhead.call(
        () -> listRuns.list(account, filter.days(), filter.program(), after, limit))) {
      case ListRuns.Result.Page page -> JsonAnswers.ok(request, response, RunPageJson.of(page));
      case ListRuns.Result.UnknownAccount _ -> throw DashboardRoutes.noSuchAccount();
    }
  }

  private static @Nullable After after(ServerRequest request) {
    return Parameters.find(request, "cursor")
        .map(
            text ->
                RunCursor.find(text)
                    .orElseThrow(
                        () -> Parameters.invalid("cursor", "the nextCursor of the page before")))
        .orElse(null);
  }
}

package dev.stridekeep.rest.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.ReadRun;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.rest.Answers;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.json.JsonAnswers;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Reading a run, deleting it and bringing it back.
public final class RunRoutes implements HttpService {
  private final Authenticator authenticator;
  private final ReadRun readRun;
  private final DeleteRun deleteRun;
  private final RestoreRun restoreRun;
  private final Bulkhead bulkhead;

  public RunRoutes(
      Authenticator authenticator,
      ReadRun readRun,
      DeleteRun deleteRun,
      RestoreRun restoreRun,
      Bulkhead bulkhead) {
    this.authenticator = authenticator;
    this.readRun = readRun;
    this.deleteRun = deleteRun;
    this.restoreRun = restoreRun;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/v1/runs/{runId}", this::read)
        .delete("/v1/runs/{runId}", this::delete)
        .post("/v1/runs/{runId}/restore", this::restore);
  }

  private void read(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = RunRecordingRoutes.runId(request);
    var run =
        bulkhead.call(
            () ->
                readRun
                    .find(account, id)
                    .map(details -> RunJson.of(details, readRun.unitsOf(account))));
    JsonAnswers.ok(request, response, run.orElseThrow(RunProblems::notFound));
  }

  private void delete(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = RunRecordingRoutes.runId(request);
    if (!bulkhead.call(() -> deleteRun.delete(account, id))) {
      throw RunProblems.notFound();
    }
    Answers.noContent(response);
  }

  private void restore(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = RunRecordingRoutes.runId(request);
    var run =
        bulkhead.call(
            () ->
                restoreRun
                    .restore(account, id)
                    .map(details -> RunJson.of(details, readRun.unitsOf(account))));
    JsonAnswers.ok(request, response, run.orElseThrow(RunProblems::notFound));
  }
}

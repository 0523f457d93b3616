package dev.stridekeep.rest.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.domain.run.PackedBatch;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.BodyRoom;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.Parameters;
import dev.stridekeep.rest.RequestBody;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.json.JsonBodies;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Recording a run: start, points and finish. An answer of 2xx means that what it acknowledges is
/// flushed to disk.
public final class RunRecordingRoutes implements HttpService {
  private static final String JSON = "application/json";

  /// Most bytes of bodies of batches at once: some 20,000 of 60 points.
  private static final long MOST_BODIES = 64L << 20;

  private final Authenticator authenticator;
  private final StartRun startRun;
  private final ReceivePoints receivePoints;
  private final FinishRun finishRun;
  private final Bulkhead control;
  private final Bulkhead points;
  private final BodyRoom bodies;

  /// Routes with capacities of their own.
  ///
  /// @param control for start and finish
  /// @param points for batches, which are shed first
  public RunRecordingRoutes(
      Authenticator authenticator,
      StartRun startRun,
      ReceivePoints receivePoints,
      FinishRun finishRun,
      Bulkhead control,
      Bulkhead points) {
    this.authenticator = authenticator;
    this.startRun = startRun;
    this.receivePoints = receivePoints;
    this.finishRun = finishRun;
    this.control = control;
    this.points = points;
    this.bodies = new BodyRoom(MOST_BODIES, points);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .put("/v1/runs/{runId}", this::start)
        .post("/v1/runs/{runId}/points", this::points)
        .post("/v1/runs/{runId}/finish", this::finish);
  }

  private void start(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = runId(request);
    var command = JsonBodies.read(request, StartJson.class).command();
    switch (control.call(() -> startRun.start(account, id, command))) {
      case StartRun.Result.Started(var run) ->
          JsonAnswers.send(request, response, Status.CREATED_201, StartJson.Answer.of(run));
      case StartRun.Result.Same(var run) ->
          JsonAnswers.ok(request, response, StartJson.Answer.of(run));
      case StartRun.Result.Conflicting(var run) -> throw RunProblems.conflictingStart(run);
      case StartRun.Result.NotFound _ -> throw RunProblems.notFound();
    }
  }

  /// Shed before anything is read or parsed, where there is no room.
  private void points(ServerRequest request, ServerResponse response) {
    points.requireRoom();
    var account = Caller.owner(authenticator.authenticate(request));
    var id = runId(request);
    var type = JsonBodies.requireType(request, JSON, CompactBatchReader.MEDIA_TYPE);
    try (var share = bodies.share()) {
      byte[] body = RequestBody.read(request, RequestBody.MAX_BATCH, share);
      switch (points.call(() -> receivePoints.receive(account, id, batch(type, body)))) {
        case ReceivePoints.Result.Accepted accepted ->
            JsonAnswers.ok(request, response, PointsJson.of(accepted));
        case ReceivePoints.Result.TooManyPoints(int limit) ->
            throw RunProblems.tooManyPoints(limit);
        case ReceivePoints.Result.NotFound _ -> throw RunProblems.notFound();
      }
    }
  }

  private static PackedBatch batch(String type, byte[] body) {
    return type.equals(JSON)
        ? PackedBatch.of(PointBatchReader.read(body))
        : CompactBatchReader.read(body);
  }

  private void finish(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = runId(request);
    var finish = JsonBodies.read(request, FinishJson.class).finish();
    switch (control.call(() -> finishRun.finish(account, id, finish))) {
      case FinishRun.Result.Finished(var run, var missing) ->
          JsonAnswers.ok(request, response, FinishJson.Answer.of(run, missing));
      case FinishRun.Result.Conflicting(var run) -> throw RunProblems.conflictingFinish(run);
      case FinishRun.Result.NotFound _ -> throw RunProblems.notFound();
    }
  }

  static RunId runId(ServerRequest request) {
    return new RunId(Parameters.uuid(request, "runId"));
  }
}

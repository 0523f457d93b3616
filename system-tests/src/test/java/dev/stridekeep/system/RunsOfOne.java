package dev.stridekeep.system;

import dev.stridekeep.testkit.run.SentPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// One account with a run in every state of its life, and all that it can read.
final class RunsOfOne {
  private static final Instant START = SentPoint.FIRST_TIME.minusSeconds(5);
  private static final List<String> TRACKS =
      List.of(
          "application/gpx+xml",
          "application/vnd.garmin.tcx+xml",
          "application/vnd.ant.fit",
          "application/geo+json",
          "application/json");

  private final Runner runner;
  private final List<UUID> runs = new ArrayList<>();
  private final UUID deleted;

  RunsOfOne(Runner runner) {
    this.runner = runner;
    var _ = newRun(0, false);
    newRun(0, true);
    newRun(10, false);
    newRun(10, true);
    newRun(100, true);
    deleted = newRun(100, true);
    runner.mobile().delete(Wire.run(deleted)).expect(204);
    var imported =
        runner.web().post("/v1/runs/import", "application/gpx+xml", Operations.recording());
    runs.add(UUID.fromString(imported.expect(201).json().getString("runId")));
  }

  private UUID newRun(int points, boolean finished) {
    var run = UUID.randomUUID();
    var phone = runner.mobile();
    phone.put(Wire.run(run), Wire.start(START)).expect(201);
    if (points > 0) {
      var batch = Wire.batch(SentPoint.range(0, points - 1, SentPoint.Twist.NONE));
      phone.post(Wire.points(run), batch).expect(200);
    }
    if (finished) {
      var end = SentPoint.FIRST_TIME.plusSeconds(100);
      phone.post(Wire.finish(run), Wire.finishBody(end, 99)).expect(200);
    }
    runs.add(run);
    return run;
  }

  List<UUID> runs() {
    return runs;
  }

  /// A run that is deleted and can be restored.
  UUID deleted() {
    return deleted;
  }

  /// Words by which anything of this account would be recognised.
  List<String> traces() {
    var traces = new ArrayList<String>();
    runs.forEach(run -> traces.add(run.toString()));
    traces.add(runner.accountId());
    traces.add(runner.email());
    return traces;
  }

  /// The answers to all reading operations of both backends.
  Map<String, String> everythingReadable(List<Operation> operations) {
    var answers = new TreeMap<String, String>();
    for (var operation : operations) {
      boolean reads = operation.method().equals("GET");
      if (reads && !operation.isPublic() && !operation.byCookieAlone()) {
        if (operation.onMobile()) {
          read(operation, "mobile", runner.mobile(), answers);
        }
        if (operation.onWeb()) {
          read(operation, "web", runner.web(), answers);
        }
      }
    }
    return answers;
  }

  private void read(Operation operation, String name, Api backend, Map<String, String> answers) {
    if (!operation.isAboutOneRun()) {
      var reply = Operations.send(operation, backend, runner, deleted).expect(200);
      answers.put(name + " " + reply.request(), reply.text());
      return;
    }
    for (var run : runs) {
      var reply = Operations.send(operation, backend, runner, run);
      answers.put(name + " " + reply.request(), Masked.text(reply, run));
      if (operation.path().endsWith("/track")) {
        for (var kind : TRACKS) {
          var track = backend.get(Wire.track(run), kind);
          answers.put(name + " " + track.request() + " " + kind, Masked.text(track, run));
        }
      }
    }
  }
}

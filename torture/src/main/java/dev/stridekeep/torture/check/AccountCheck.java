package dev.stridekeep.torture.check;

import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.phone.Promise;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Holds the backends to all that they promised one account.
///
/// @param backends readers of this account, the web backend's last
/// @param strangers readers of another account, in the same order
record AccountCheck(
    List<Reader> backends, List<Reader> strangers, Findings findings, CheckedCounts tally) {
  private static final String GPX = "application/gpx+xml";
  private static final int NOT_FOUND = 404;

  /// @param promises all of this account
  void run(Collection<Promise> promises) throws IOException, InterruptedException {
    var dashboard = Dashboard.read(backends.getLast());
    new DashboardCheck(dashboard, findings).run(promises);
    int turn = 0;
    for (var promise : promises) {
      int backend = turn++ % backends.size();
      check(promise, backends.get(backend));
      if (strangers.get(backend).status("/v1/runs/" + promise.run()) != NOT_FOUND) {
        findings.add("crossed", promise.run() + " is shown to another account");
      }
    }
  }

  /// A run of which everything had to be refused.
  void refused(String run) throws IOException, InterruptedException {
    for (var backend : backends) {
      if (backend.status("/v1/runs/" + run) != NOT_FOUND) {
        findings.add("trace", run + " is there, though it was refused");
      }
    }
  }

  private void check(Promise promise, Reader backend) throws IOException, InterruptedException {
    if (promise.life() != Promise.Life.THERE) {
      boolean there = backend.status("/v1/runs/" + promise.run()) == 200;
      if (there && promise.life() == Promise.Life.DELETED) {
        findings.add("undeleted", promise.run() + " was deleted and is there");
      }
      return;
    }
    if (!promise.isStarted() && promise.points().isEmpty() && !promise.isFinished()) {
      return; // nothing was promised
    }
    var reply = backend.get("/v1/runs/" + promise.run(), "application/json");
    if (reply.status() != 200) {
      findings.add("lost", promise.run() + " as a whole: it is answered " + reply.status());
      return;
    }
    start(promise, backend);
    points(promise, backend);
  }

  private void start(Promise promise, Reader backend) throws IOException, InterruptedException {
    var run = backend.json("/v1/runs/" + promise.run());
    if (promise.isStarted() && !run.path("startReceived").asBoolean()) {
      findings.add("lost", "the start of " + promise.run());
    }
    if (promise.isStarted()
        && !Instant.parse(run.path("startedAt").asText()).equals(promise.script().startedAt())) {
      findings.add("changed", "the start of " + promise.run() + ": " + run.path("startedAt"));
    }
    int points = run.path("summary").path("points").asInt(-1);
    if (promise.isFinished() && points != promise.script().points()) {
      findings.add(
          "lost",
          "the summary of %s counts %d points of %d"
              .formatted(promise.run(), points, promise.script().points()));
    }
    tally.runs(1);
  }

  private void points(Promise promise, Reader backend) throws IOException, InterruptedException {
    try {
      var read = GpxTrack.read(backend.body("/v1/runs/" + promise.run() + "/track", GPX));
      var found = TrackComparison.of(promise.script().track(), promise.points(), read);
      tally.points(promise.points().count() - found.lost());
      if (found.lost() > 0) {
        findings.add("lost", found.lost() + " points of " + promise.run());
      }
      if (!found.isSame() && found.lost() == 0) {
        findings.add("changed", promise.run() + ": " + found);
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      findings.add("changed", promise.run() + " cannot be exported: " + e.getMessage());
    }
  }
}

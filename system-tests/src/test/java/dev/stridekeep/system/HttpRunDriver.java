package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.testkit.run.Actor;
import dev.stridekeep.testkit.run.PressedFinish;
import dev.stridekeep.testkit.run.RunDriver;
import dev.stridekeep.testkit.run.RunReplies;
import dev.stridekeep.testkit.run.RunView;
import dev.stridekeep.testkit.run.SentPoint;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A running pair of backends. Phones write to the one; reads alternate between both, which must
/// say the same.
///
/// @param first the account of the first caller
/// @param second the account of the second caller
record HttpRunDriver(Runner first, Runner second) implements RunDriver {
  @Override
  public RunReplies.ToStart start(Actor by, RunId run, Instant startedAt) {
    var reply = mobile(by).put(Wire.run(run.value()), Wire.start(startedAt));
    return switch (reply.expect(201, 200, 404, 409).status()) {
      case 201 -> RunReplies.ToStart.STARTED;
      case 200 -> RunReplies.ToStart.SAME;
      case 409 -> {
        assertProblem("conflicting-start", reply);
        yield RunReplies.ToStart.CONFLICTING;
      }
      default -> RunReplies.ToStart.NOT_FOUND;
    };
  }

  @Override
  public RunReplies.ToPoints points(Actor by, RunId run, List<SentPoint> points) {
    var reply = mobile(by).post(Wire.points(run.value()), Wire.batch(points));
    if (reply.expect(200, 404).status() == 404) {
      return new RunReplies.ToPoints.NotFound();
    }
    var receipt = reply.json();
    return new RunReplies.ToPoints.Stored(
        receipt.getInt("received"),
        receipt.getInt("nextSeq"),
        ranges(reply, "missing"),
        ranges(reply, "conflicting"));
  }

  @Override
  public RunReplies.ToFinish finish(Actor by, RunId run, PressedFinish pressed) {
    var body = Wire.finish(pressed.finishedAt(), pressed.lastSeq());
    if (pressed.withSummary()) {
      body.add(
          "summary",
          Json.createObjectBuilder()
              .add("distanceMeters", PressedFinish.DISTANCE_METRES)
              .add("movingSeconds", PressedFinish.ELAPSED.toSeconds())
              .add("elapsedSeconds", PressedFinish.ELAPSED.toSeconds()));
    }
    var reply = mobile(by).post(Wire.finish(run.value()), body.build().toString());
    return switch (reply.expect(200, 404, 409).status()) {
      case 200 -> {
        var answer = reply.json();
        assertEquals(run.toString(), answer.getString("runId"));
        yield new RunReplies.ToFinish.Finished(
            status(answer), answer.getBoolean("provisional"), ranges(reply, "missing"));
      }
      case 409 -> {
        assertProblem("conflicting-finish", reply);
        yield new RunReplies.ToFinish.Conflicting();
      }
      default -> new RunReplies.ToFinish.NotFound();
    };
  }

  @Override
  public boolean delete(Actor by, RunId run) {
    return mobile(by).delete(Wire.run(run.value())).expect(204, 404).isOk();
  }

  @Override
  public boolean restore(Actor by, RunId run) {
    return mobile(by).post(Wire.restore(run.value())).expect(200, 404).isOk();
  }

  @Override
  public Optional<RunView> get(Actor by, RunId run) {
    var reply = mobile(by).get(Wire.run(run.value())).expect(200, 404);
    var fromWeb = runner(by).web().get(Wire.run(run.value()));
    assertEquals(
        reply.text().replaceAll("\"instance\":\"[^\"]*\"", ""),
        fromWeb.text().replaceAll("\"instance\":\"[^\"]*\"", ""),
        "both backends");
    var track = runner(by).web().get(Wire.track(run.value()), "application/gpx+xml");
    track.expect(reply.status());
    if (!reply.isOk()) {
      return Optional.empty();
    }
    var read = reply.json();
    assertEquals(run.toString(), read.getString("runId"));
    return Optional.of(
        new RunView(status(read), startedAt(read), figures(read), Gpx.fixes(track.body())));
  }

  @Override
  public boolean movesTime() {
    return false;
  }

  @Override
  public void pass(Duration silence) {
    throw new UnsupportedOperationException("a server's clock is its own");
  }

  private static @Nullable Instant startedAt(JsonObject read) {
    boolean known = read.getBoolean("startReceived") || status(read) != RunStatus.RECORDING;
    return known ? Instant.parse(read.getString("startedAt")) : null;
  }

  private static RunView.@Nullable Figures figures(JsonObject read) {
    if (status(read) == RunStatus.RECORDING) {
      assertTrue(read.isNull("summary"), read::toString);
      return null;
    }
    var summary = read.getJsonObject("summary");
    boolean ofDevice = summary.getString("distanceSource").equals("device");
    if (ofDevice) {
      assertEquals(
          PressedFinish.DISTANCE_METRES, summary.getJsonNumber("distanceMeters").doubleValue());
    }
    return new RunView.Figures(
        Instant.parse(read.getString("finishedAt")),
        read.getBoolean("provisional"),
        Duration.ofMillis(Math.round(summary.getJsonNumber("elapsedSeconds").doubleValue() * 1e3)),
        summary.getInt("points"),
        ofDevice);
  }

  private static RunStatus status(JsonObject json) {
    return switch (json.getString("status")) {
      case "recording" -> RunStatus.RECORDING;
      case "awaiting-points" -> RunStatus.AWAITING_POINTS;
      case "complete" -> RunStatus.COMPLETE;
      default -> throw new AssertionError("no such status: " + json);
    };
  }

  private static SeqRanges ranges(Reply reply, String name) {
    return new SeqRanges(
        reply.ranges(name).stream().map(r -> new SeqRange(r.getFirst(), r.getLast())).toList());
  }

  private static void assertProblem(String type, Reply reply) {
    assertEquals("application/problem+json", reply.contentType().replaceAll(";.*", ""));
    assertTrue(reply.json().getString("type").endsWith("/" + type), reply::toString);
  }

  private Api mobile(Actor by) {
    return runner(by).mobile();
  }

  private Runner runner(Actor by) {
    return switch (by) {
      case FIRST -> first;
      case SECOND -> second;
    };
  }

  static RunId newRunId() {
    return new RunId(UUID.randomUUID());
  }
}

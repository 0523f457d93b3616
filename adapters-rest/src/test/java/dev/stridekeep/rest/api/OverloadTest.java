package dev.stridekeep.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A server whose store of points has stopped: points are shed, and nothing else is.
@Timeout(60)
final class OverloadTest {
  private static final int PLACES = 2;
  private static final int QUEUE = 3;
  private static final String BATCH =
      "{\"firstSeq\":0,\"time\":[1795244400000],\"lat\":[52.5],\"lng\":[13.4]}";

  private final CountDownLatch gate = new CountDownLatch(1);
  private final Bulkhead points = Bulkhead.of("points", PLACES, QUEUE, Duration.ofSeconds(40));
  private final Bulkhead control = Bulkhead.of("starts and finishes", 1, 1, Duration.ofSeconds(5));
  private final MemoryBackend backend =
      new MemoryBackend(store -> new ClosedGate(store, gate), control, points);

  @Test
  void points_are_shed_while_starts_finishes_and_sign_ins_are_answered() throws Exception {
    var runner = backend.signUp();
    try (var server = backend.start();
        var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      var token = MemoryBackend.token(server, runner);
      var held = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < PLACES + QUEUE; i++) {
        held.add(phones.submit(() -> send(server, token, "POST", newRun() + "/points", BATCH)));
      }
      awaitFull();
      var late = newRun();
      var shed = send(server, token, "POST", late + "/points", BATCH);
      assertEquals(503, shed.statusCode(), shed.body());
      long seconds = Long.parseLong(shed.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(seconds >= 1 && seconds <= 60, "Retry-After " + seconds);
      assertEquals(404, send(server, token, "GET", late, "").statusCode(), "it left a trace");
      assertEquals(
          503,
          send(server, token, "POST", late + "/points", "no batch").statusCode(),
          "it was parsed before it was shed");

      assertEquals(201, start(server, token, newRun()));
      assertEquals(200, finish(server, token, newRun()));
      assertEquals(token.isEmpty(), MemoryBackend.token(server, runner).isEmpty());
      held.forEach(batch -> assertTrue(!batch.isDone(), "the gate was open"));

      gate.countDown();
      for (var batch : held) {
        assertEquals(200, batch.get().statusCode());
      }
      assertEquals(200, send(server, token, "POST", late + "/points", BATCH).statusCode());
      assertEquals(200, send(server, token, "GET", late, "").statusCode());
    }
  }

  private void awaitFull() {
    while (points.working() < PLACES || points.waiting() < QUEUE) {
      Thread.onSpinWait();
    }
  }

  private static int start(TestServer server, String token, String run) {
    var body = "{\"startedAt\":\"2026-11-21T07:00:00Z\"}";
    return send(server, token, "PUT", run, body).statusCode();
  }

  private static int finish(TestServer server, String token, String run) {
    var body = "{\"finishedAt\":\"2026-11-21T08:00:00Z\",\"lastSeq\":9}";
    return send(server, token, "POST", run + "/finish", body).statusCode();
  }

  private static String newRun() {
    return "/v1/runs/" + UUID.randomUUID();
  }

  private static HttpResponse<String> send(
      TestServer server, String token, String method, String path, String body) {
    return server.send(
        server
            .request(path)
            .timeout(Duration.ofSeconds(50))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }
}

package dev.stridekeep.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestServerTest {
  private static final int LIMIT = 100_000;

  private TestServer server;

  /// Echoes bodies up to [#LIMIT] and fails in several ways.
  private static final class Echo implements HttpService {
    @Override
    public void routing(HttpRules rules) {
      rules
          .post(
              "/echo",
              (request, response) ->
                  Answers.json(request, response, Status.OK_200, RequestBody.read(request, LIMIT)))
          .get("/things/{id}", (_, response) -> response.send("thing"))
          .get("/things/best", (_, response) -> response.send("best"))
          .post(
              "/deaf",
              (_, response) -> {
                throw new StorageException("down");
              })
          .get(
              "/broken",
              (_, _) -> {
                throw new IllegalStateException("secret");
              });
    }
  }

  @BeforeAll
  void start() {
    server = new TestServer(new Echo());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static void assertProblem(int status, String name, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(answer.body().contains("https://stridekeep.dev/problems/" + name), answer.body());
    assertTrue(answer.body().contains("\"status\":" + status), answer.body());
  }

  @Test
  void a_server_whose_port_is_taken_does_not_start_and_says_so() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = ServerSettings.onLoopback(taken.getLocalPort());
      var error =
          assertThrows(
              UncheckedIOException.class,
              () -> RestServer.start(settings, new SimpleMeterRegistry(), List.of()));
      var message = String.valueOf(error.getMessage());
      assertTrue(message.contains("127.0.0.1:" + taken.getLocalPort()), message);
    }
  }

  @Test
  void an_unknown_path_is_a_404() {
    assertProblem(404, "not-found", server.get("/nowhere"));
  }

  @Test
  void a_wrong_method_is_a_405_with_the_right_ones() {
    var answer = server.send(server.request("/things/7").DELETE());
    assertProblem(405, "method-not-allowed", answer);
    assertEquals("GET", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void an_exact_path_wins_over_one_with_variables() {
    assertEquals("best", server.get("/things/best").body());
    assertEquals("thing", server.get("/things/other").body());
  }

  @Test
  void a_body_of_the_limit_is_taken_and_one_more_byte_is_a_413() {
    var most = "x".repeat(LIMIT);
    assertEquals(most, server.json("POST", "/echo", most).body());
    assertProblem(413, "payload-too-large", server.json("POST", "/echo", most + "x"));
  }

  @Test
  void a_chunked_body_is_limited_too() {
    var endless = new byte[LIMIT * 20];
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless));
    assertProblem(413, "payload-too-large", server.json("POST", "/echo", body));
  }

  @Test
  void a_gzip_body_is_unpacked() {
    var packed = TestServer.gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var answer =
        server.send(
            server
                .request("/echo")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed)));
    assertEquals("{\"a\":1}", answer.body());
  }

  @Test
  void a_gzip_bomb_is_a_413() {
    var packed = TestServer.gzip(new byte[20 * LIMIT]);
    assertTrue(packed.length < LIMIT);
    var answer =
        server.send(
            server
                .request("/echo")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed)));
    assertProblem(413, "payload-too-large", answer);
  }

  @Test
  void a_body_that_is_no_gzip_though_it_says_so_is_a_400() {
    for (var body : new byte[][] {{1, 2, 3}, Arrays.copyOf(TestServer.gzip(new byte[999]), 15)}) {
      var answer =
          server.send(
              server
                  .request("/echo")
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(body)));
      assertProblem(400, "malformed-body", answer);
    }
  }

  @Test
  void an_unknown_content_encoding_is_a_415() {
    var answer =
        server.send(
            server
                .request("/echo")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("x")));
    assertProblem(415, "unsupported-media-type", answer);
  }

  @Test
  void long_answers_are_packed_for_those_who_take_it() throws IOException {
    var body = "y".repeat(50_000);
    var packed =
        server.send(
            server
                .request("/echo")
                .header("Accept-Encoding", "br;q=x, gzip;q=0.5")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofByteArray());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), unpacked);
    for (var refused : new String[] {"gzip;q=0", "gzip;q=0.000", "br", "identity"}) {
      var plain =
          server.send(
              server
                  .request("/echo")
                  .header("Accept-Encoding", refused)
                  .POST(BodyPublishers.ofString(body)));
      assertEquals(body, plain.body());
    }
  }

  @Test
  void storage_out_of_reach_is_a_503_to_try_again() {
    var answer = server.json("POST", "/deaf", "{}");
    assertProblem(503, "storage-unavailable", answer);
    assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
  }

  @Test
  void an_unexpected_error_tells_nothing_but_an_id() {
    var answer = server.get("/broken");
    assertProblem(500, "internal-error", answer);
    assertFalse(answer.body().contains("secret"));
    assertTrue(answer.body().contains("urn:uuid:"), answer.body());
  }

  @Test
  void what_is_no_http_is_answered_as_a_problem() {
    for (var bytes :
        new String[] {
          "NONSENSE\r\n\r\n",
          "GET /things/1 HTTP/1.1\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\nx",
          "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
        }) {
      var answer = server.raw(bytes);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), bytes + "\n" + answer);
      assertTrue(answer.contains("problems/malformed-request"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
    }
    var tooLong = server.raw("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    assertTrue(tooLong.startsWith("HTTP/1.1 414 "), tooLong);
  }

  @Test
  void an_unread_body_is_never_taken_for_the_next_request() {
    var smuggled = "DELETE /things/1 HTTP/1.1\r\nHost: a\r\n\r\n";
    var answer =
        server.raw(
            "POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 400000\r\n\r\n"
                + smuggled
                + " ".repeat(400_000 - smuggled.length()));
    assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
  }

  @Test
  void a_connection_is_closed_when_the_client_asks_for_it() {
    var answer = server.raw("GET /things/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertTrue(answer.endsWith("thing"), answer);
  }

  @Test
  void requests_are_timed_by_route_and_status() {
    var registry = new SimpleMeterRegistry();
    try (var stopped = new TestServer(registry, new Echo())) {
      stopped.get("/things/timed");
    }
    var timer =
        registry
            .get("http.server.requests")
            .tags("route", "/things/{id}", "method", "GET", "status", "200")
            .timer();
    assertEquals(1, timer.count());
  }

  @Test
  void a_stop_lets_requests_under_way_end_and_refuses_others() throws Exception {
    var entered = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    HttpService slow =
        rules ->
            rules.get(
                "/slow",
                (_, response) -> {
                  entered.countDown();
                  released.await();
                  response.send("done");
                });
    var stopping = new TestServer(slow);
    var underWay = CompletableFuture.supplyAsync(() -> stopping.get("/slow"));
    entered.await();
    var stop = CompletableFuture.runAsync(stopping::stop);
    HttpResponse<String> refused;
    do {
      refused = stopping.get("/nowhere");
    } while (refused.statusCode() == 404);
    assertProblem(503, "overloaded", refused);
    released.countDown();
    assertEquals("done", underWay.get().body());
    stop.get();
    stopping.close();
  }

  @Test
  void a_body_is_asked_for_where_it_is_wanted_only() {
    var head = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n";
    var wanted = server.raw("POST /echo" + head + "Content-Length: 2\r\n\r\n{}");
    assertTrue(wanted.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"), wanted);
    var unwanted = server.raw("POST /nowhere" + head + "Content-Length: 999999\r\n\r\n");
    assertTrue(unwanted.startsWith("HTTP/1.1 404"), unwanted);
  }

  @Test
  void a_body_that_stops_coming_is_a_408_and_a_silent_connection_is_closed() {
    var impatient =
        new ServerSettings("127.0.0.1", 0, 10, Duration.ofMillis(300), Duration.ofSeconds(5));
    try (var impatientServer =
        RestServer.start(impatient, new SimpleMeterRegistry(), List.of(new Echo()))) {
      var stalled =
          TestServer.raw(
              impatientServer.port(),
              "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
      assertTrue(stalled.startsWith("HTTP/1.1 408 "), stalled);
      assertEquals("", TestServer.raw(impatientServer.port(), ""));
    }
  }
}

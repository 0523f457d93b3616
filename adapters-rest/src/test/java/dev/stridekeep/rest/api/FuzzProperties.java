package dev.stridekeep.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// Nonsense over the wire is answered, in time, and never with a 500.
final class FuzzProperties {
  private static final String RUN = "/v1/runs/0199a3f2-7c00-7000-8000-000000000001";
  private static final List<String> BODIES =
      List.of(
          "{\"startedAt\":\"2026-11-21T07:00:00Z\",\"zone\":\"Europe/Berlin\",\"visibility\":\"public\"}",
          "{\"firstSeq\":0,\"time\":[1000,2000],\"lat\":[52.5,52.5],\"lng\":[13.4,13.4],\"altitude\":[1,null]}",
          "{\"finishedAt\":\"2026-11-21T08:00:00Z\",\"lastSeq\":1,\"pauses\":[{\"from\":"
              + "\"2026-11-21T07:10:00Z\",\"to\":\"2026-11-21T07:11:00Z\"}],\"summary\":"
              + "{\"distanceMeters\":1,\"movingSeconds\":1e0,\"elapsedSeconds\":2}}");

  private static final List<String> TYPES =
      List.of("application/json", "application/gpx+xml", "multipart/form-data; boundary=a", "a/b");

  private static @Nullable TestServer server;
  private static String token = "";

  @BeforeContainer
  static void start() {
    var backend = new MemoryBackend();
    server = backend.start();
    token = "Bearer " + MemoryBackend.token(server(), backend.signUp());
    for (var write : List.of("PUT " + RUN, "POST " + RUN + "/points")) {
      var body = BODIES.get(write.startsWith("PUT") ? 0 : 1);
      var parts = write.split(" ", -1);
      var request =
          server()
              .request(parts[1])
              .header("Authorization", token)
              .header("Content-Type", "application/json")
              .method(parts[0], BodyPublishers.ofString(body));
      assertTrue(server().send(request).statusCode() < 300);
    }
  }

  @AfterContainer
  static void stop() {
    server().close();
  }

  private static TestServer server() {
    if (server == null) {
      throw new AssertionError("not started");
    }
    return server;
  }

  private static void assertAnswered(HttpResponse<String> answer) {
    assertTrue(answer.statusCode() < 500, answer.statusCode() + answer.body());
    if (answer.statusCode() >= 400) {
      var type = answer.headers().firstValue("Content-Type").orElse("");
      assertEquals("application/problem+json", type);
    }
  }

  @Property(seed = "20261121", tries = 1_500)
  void changed_bodies(@ForAll("writes") String write, @ForAll Random random) {
    var parts = write.split(" ");
    var body = BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(5); i > 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    boolean packed = random.nextInt(4) == 0;
    var sent = packed ? TestServer.gzip(body) : body;
    var request =
        server()
            .request(parts[1])
            .header("Authorization", token)
            .header("Content-Type", TYPES.get(Math.max(0, random.nextInt(12) - 8)))
            .method(parts[0], BodyPublishers.ofByteArray(sent));
    if (packed || random.nextInt(20) == 0) {
      request.header("Content-Encoding", "gzip");
    }
    assertAnswered(server().send(request));
  }

  @Provide
  Arbitrary<String> writes() {
    return Arbitraries.of(
        "PUT " + RUN,
        "POST " + RUN + "/points",
        "POST " + RUN + "/finish",
        "POST " + RUN + "/restore",
        "POST /v1/runs/import",
        "DELETE " + RUN);
  }

  @Property(seed = "20261121", tries = 1_500)
  void strange_headers(
      @ForAll("headers") String name,
      @ForAll @From("values") String value,
      @ForAll("reads") String path) {
    var request = server().request(path).header("Authorization", token).header(name, value);
    assertAnswered(server().send(request));
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of(
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Content-Type",
        "Content-Encoding",
        "Cookie",
        "Range",
        "If-None-Match",
        "X-Forwarded-For",
        "Forwarded");
  }

  @Provide
  Arbitrary<String> values() {
    var odd =
        Arbitraries.of(
            "*/*",
            "application/json;q=2",
            "application/json;q=x",
            "text/html, application/gpx+xml;q=0.5",
            ";",
            ",",
            "/",
            "gzip;q=",
            "gzip;q=1e999",
            "*;q=0",
            "multipart/form-data",
            "a=b; c",
            "\"",
            "application/json; charset=none",
            "gzip, gzip",
            "deflate");
    var any = Arbitraries.strings().withCharRange('!', '~').ofMaxLength(40);
    return Arbitraries.oneOf(odd, any);
  }

  @Provide
  Arbitrary<String> reads() {
    return Arbitraries.of(
        RUN, RUN + "/track", "/v1/runs", "/v1/dashboard/totals", "/openapi", "/health/live", "/no");
  }

  @Property(seed = "20261121", tries = 1_500)
  void strange_addresses(@ForAll("reads") String path, @ForAll("queries") String query) {
    var raw =
        "GET "
            + path
            + "?"
            + query
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: "
            + token
            + "\r\n\r\n";
    var answer = server().raw(raw);
    assertTrue(answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 4"), raw + answer);
    assertTrue(
        answer.startsWith("HTTP/1.1 2") || answer.contains("application/problem+json"), answer);
  }

  @Provide
  Arbitrary<String> queries() {
    var names =
        Arbitraries.of("from", "to", "limit", "cursor", "programId", "metric", "bucket", "%66rom");
    var odd =
        Arbitraries.of(
            "",
            "%",
            "%zz",
            "%c3%28",
            "%00",
            "-1",
            "0",
            "99999999999",
            "2026-02-30",
            "+1000000000-01-01",
            "9999-12-31",
            "0001-01-01",
            "null",
            "0199a3f2-7c00-7000-8000-00000000000g",
            "AAAA",
            "..",
            "=&=");
    var any = Arbitraries.strings().withCharRange('!', '~').excludeChars('#').ofMaxLength(20);
    return Combinators.combine(names, Arbitraries.oneOf(odd, any))
        .as((name, value) -> name + "=" + value)
        .list()
        .ofMaxSize(4)
        .map(all -> String.join("&", all));
  }
}

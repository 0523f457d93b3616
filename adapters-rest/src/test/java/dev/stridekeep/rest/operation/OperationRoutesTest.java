package dev.stridekeep.rest.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class OperationRoutesTest {
  private static final Duration SOON = Duration.ofMillis(200);

  private static int ready(BooleanSupplier storage) {
    try (var server = new TestServer(new HealthRoutes(storage, SOON))) {
      assertEquals(200, server.get("/health/live").statusCode());
      return server.get("/health/ready").statusCode();
    }
  }

  @Test
  void ready_while_storage_answers() {
    assertEquals(200, ready(() -> true));
  }

  @Test
  void head_answers_as_get_but_for_the_body() {
    try (var server = new TestServer(new HealthRoutes(() -> false, SOON))) {
      for (var path : List.of("/health/live", "/health/ready")) {
        var whole = server.get(path);
        // Once more on the same connection: a body would be taken for its answer.
        for (int i = 0; i < 2; i++) {
          var head = server.send(server.request(path).HEAD());
          assertEquals(whole.statusCode(), head.statusCode());
          assertEquals(whole.headers().map().keySet(), head.headers().map().keySet());
          for (var name : List.of("Content-Type", "Content-Length")) {
            assertEquals(whole.headers().allValues(name), head.headers().allValues(name));
          }
        }
      }
      var raw = server.raw("HEAD /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertTrue(raw.endsWith("\r\n\r\n"), raw);
    }
  }

  @Test
  void not_ready_where_storage_says_no_or_fails() {
    assertEquals(503, ready(() -> false));
    assertEquals(
        503,
        ready(
            () -> {
              throw new IllegalStateException("no connection");
            }));
  }

  @Test
  void not_ready_while_storage_hangs_and_one_probe_at_a_time() {
    var released = new CountDownLatch(1);
    var probes = new AtomicInteger();
    BooleanSupplier storage =
        () -> {
          probes.incrementAndGet();
          try {
            released.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return true;
        };
    try (var server = new TestServer(new HealthRoutes(storage, SOON))) {
      assertEquals(503, server.get("/health/ready").statusCode());
      assertEquals(503, server.get("/health/ready").statusCode());
      assertEquals(1, probes.get());
      released.countDown();
    }
  }

  @Test
  void meters_are_told_as_prometheus_text() {
    var metrics = new MetricsRoutes();
    try (metrics;
        var server = new TestServer(metrics.registry(), metrics)) {
      server.get("/metrics");
      var answer = server.get("/metrics");
      assertTrue(
          answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
      assertTrue(answer.body().contains("jvm_memory_used_bytes"));
      server.get("/elsewhere");
    }
    var text = metrics.registry().scrape();
    assertTrue(
        text.contains("http_server_requests_seconds_count{method=\"GET\",route=\"/metrics\""));
    assertTrue(text.contains("route=\"unknown\",status=\"404\""));
  }

  @Test
  void the_description_is_json_and_yaml_on_demand() {
    try (var server = new TestServer(new OpenApiRoutes())) {
      JsonObject document;
      try (var reader = Json.createReader(new StringReader(server.get("/openapi").body()))) {
        document = reader.readObject();
      }
      assertEquals("3.1.0", document.getString("openapi"));
      var yaml = server.send(server.request("/openapi").header("Accept", "application/yaml"));
      assertTrue(yaml.body().startsWith("openapi: 3.1.0"), yaml.body());
    }
  }
}

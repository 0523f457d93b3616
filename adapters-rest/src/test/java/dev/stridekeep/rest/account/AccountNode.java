package dev.stridekeep.rest.account;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.application.Uuid7Source;
import dev.stridekeep.rest.TestServer;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.account.InMemoryServerSecrets;
import dev.stridekeep.testkit.account.InMemorySessionStore;
import dev.stridekeep.testkit.account.QuickPasswordHasher;
import dev.stridekeep.testkit.account.StoppedClock;
import io.helidon.webserver.http.HttpService;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// A node with both backends over stores that nodes can share, with time to move.
final class AccountNode implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  final TestServer mobile;
  final TestServer web;

  /// What all nodes have in common.
  static final class Cluster {
    final StoppedClock clock = new StoppedClock(Instant.parse("2026-11-21T07:30:00Z"));
    final InMemoryAccountStore accounts = new InMemoryAccountStore();
    final InMemorySessionStore sessions = new InMemorySessionStore();
    final InMemoryServerSecrets secrets = new InMemoryServerSecrets();
    private final SplittableRandom random = new SplittableRandom(20_261_121);

    void advance(Duration step) {
      clock.advance(step);
    }

    ServerKey key() {
      return ServerKey.of(null, secrets, random);
    }

    /// Time for memories and limits: nanoseconds of the same clock.
    Ticker ticker() {
      return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }
  }

  AccountNode(Cluster cluster) {
    this(cluster, false);
  }

  AccountNode(Cluster cluster, boolean trustForwarded) {
    var setting =
        new AccountModule.Setting(
            cluster.key(),
            trustForwarded,
            new Uuid7Source(cluster.clock, cluster.random),
            cluster.clock,
            cluster.random,
            cluster.ticker());
    var module =
        new AccountModule(cluster.accounts, cluster.sessions, new QuickPasswordHasher(), setting);
    mobile = new TestServer(module.mobileRoutes().toArray(HttpService[]::new));
    web = new TestServer(module.webRoutes().toArray(HttpService[]::new));
  }

  static String newEmail() {
    return "runner-" + UUID.randomUUID() + "@example.org";
  }

  static String signUpBody(String email) {
    return """
        {"email": "%s", "password": "%s", "displayName": "Zoë", "timeZone": "Europe/Berlin",
         "units": "metric", "body": {"sex": "female", "massKg": 61.5}}
        """
        .formatted(email, PASSWORD);
  }

  static String credentials(String email, String password) {
    return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  HttpResponse<String> post(String path, String body) {
    return mobile.json("POST", path, body);
  }

  /// A new runner's tokens.
  JsonObject signedIn() {
    var email = newEmail();
    var _ = post("/v1/accounts", signUpBody(email));
    return json(post("/v1/sessions", credentials(email, PASSWORD)));
  }

  HttpResponse<String> refresh(String token) {
    return post("/v1/sessions/refresh", "{\"refreshToken\": \"%s\"}".formatted(token));
  }

  static HttpResponse<String> me(TestServer server, String accessToken) {
    return server.send(
        server.request("/v1/accounts/me").header("Authorization", "Bearer " + accessToken));
  }

  static HttpResponse<String> signOut(TestServer server, String accessToken) {
    return server.send(
        server
            .request("/v1/sessions/current")
            .header("Authorization", "Bearer " + accessToken)
            .DELETE());
  }

  HttpResponse<String> patch(String accessToken, String type, String body) {
    return mobile.send(
        mobile
            .request("/v1/accounts/me")
            .header("Authorization", "Bearer " + accessToken)
            .header("Content-Type", type)
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    mobile.close();
    web.close();
  }
}

package dev.stridekeep.web.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/// Puts an account and runs where the page finds them, as a phone would.
final class RunnersPhone implements AutoCloseable {
  static final String EMAIL = "runner@example.org";
  static final String PASSWORD = "correct horse battery";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String server;
  private String token = "";

  RunnersPhone(int port) {
    server = "http://127.0.0.1:" + port;
  }

  /// Signs up and in.
  ///
  /// @param displayName as it stands in JSON
  void signUp(String displayName, String timeZone, String units) {
    send(
        "POST",
        "/v1/accounts",
        """
        {"email": "%s", "password": "%s", "displayName": "%s", "timeZone": "%s", "units": "%s"}
        """
            .formatted(EMAIL, PASSWORD, displayName, timeZone, units),
        201);
    var session =
        send(
            "POST",
            "/v1/sessions",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(EMAIL, PASSWORD),
            201);
    var found = ACCESS_TOKEN.matcher(session);
    assertEquals(true, found.find(), session);
    token = found.group(1);
  }

  UUID start(Instant startedAt) {
    var id = UUID.randomUUID();
    send("PUT", "/v1/runs/" + id, "{\"startedAt\": \"%s\"}".formatted(startedAt), 201);
    return id;
  }

  /// A run of which the phone tells the figures.
  ///
  /// @param lastSeq -1 for a run without points; else they are still to come
  void run(Instant startedAt, int distance_m, int moving_s, int lastSeq) {
    var id = start(startedAt);
    send(
        "POST",
        "/v1/runs/" + id + "/finish",
        """
        {"finishedAt": "%s", "lastSeq": %d, "summary":
          {"distanceMeters": %d, "movingSeconds": %d, "elapsedSeconds": %d}}
        """
            .formatted(startedAt.plusSeconds(moving_s), lastSeq, distance_m, moving_s, moving_s),
        200);
  }

  private String send(String method, String path, String json, int expected) {
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      assertEquals(expected, answer.statusCode(), answer.body());
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError("no answer to " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

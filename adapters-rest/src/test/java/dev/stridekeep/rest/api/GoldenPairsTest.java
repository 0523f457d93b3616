package dev.stridekeep.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stridekeep.rest.TestServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays the golden pairs of request and answer against a real server. Each folder is one story
/// on a server of its own, its files in order; the answers are also checked against the OpenAPI
/// document.
final class GoldenPairsTest {
  @TestFactory
  List<DynamicContainer> stories() throws IOException {
    var stories = GoldenPair.stories();
    assertFalse(stories.isEmpty());
    return stories.entrySet().stream()
        .map(
            story ->
                DynamicContainer.dynamicContainer(
                    story.getKey(),
                    List.of(
                        DynamicTest.dynamicTest("is answered so", () -> play(story.getValue())))))
        .toList();
  }

  private static void play(List<GoldenPair> pairs) {
    var backend = new MemoryBackend();
    var runner = backend.signUp();
    var other = backend.signUp();
    var document = new ApiDocument();
    try (var server = backend.start()) {
      var tokens =
          new Tokens(MemoryBackend.token(server, runner), MemoryBackend.token(server, other));
      for (var pair : pairs) {
        var answer = send(server, pair, tokens);
        assertEquals(pair.status(), answer.statusCode(), pair.name() + ": " + answer.body());
        pair.assertAnswered(answer.body());
        document.assertDescribes(pair.method(), pair.path(), answer);
      }
    }
  }

  private record Tokens(String runner, String other) {
    String of(String who) {
      return who.equals("other") ? other : runner;
    }
  }

  private static HttpResponse<String> send(TestServer server, GoldenPair pair, Tokens tokens) {
    var request = server.request(pair.path());
    JsonObject headers = pair.headers();
    headers.forEach((name, value) -> request.header(name, ((JsonString) value).getString()));
    if (!pair.who().isEmpty()) {
      request.header("Authorization", "Bearer " + tokens.of(pair.who()));
    }
    byte[] body = pair.body();
    if (body.length == 0) {
      request.method(pair.method(), BodyPublishers.noBody());
    } else {
      if (!headers.containsKey("Content-Type")) {
        request.header("Content-Type", "application/json");
      }
      request.method(pair.method(), BodyPublishers.ofByteArray(body));
    }
    return server.send(request);
  }
}

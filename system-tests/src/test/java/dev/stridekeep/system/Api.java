package dev.stridekeep.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Sends exactly what a test wants to a backend, or each request to any of several that are alike.
///
/// @param credentials headers that say who asks; none for nobody
record Api(List<URI> addresses, Map<String, String> credentials) {
  static final String JSON = "application/json";

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  Api(URI address) {
    this(List.of(address));
  }

  Api(List<URI> addresses) {
    this(addresses, Map.of());
  }

  URI address() {
    return addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()));
  }

  Api as(Map<String, String> others) {
    return new Api(addresses, others);
  }

  Api withToken(String accessToken) {
    return as(Map.of("Authorization", "Bearer " + accessToken));
  }

  Reply get(String path) {
    return send("GET", path, null, null, "*/*");
  }

  /// @param accept media type of the wanted answer
  Reply get(String path, String accept) {
    return send("GET", path, null, null, accept);
  }

  Reply put(String path, String json) {
    return send("PUT", path, JSON, bytes(json), "*/*");
  }

  Reply post(String path, String json) {
    return send("POST", path, JSON, bytes(json), "*/*");
  }

  Reply post(String path, String contentType, byte[] body) {
    return send("POST", path, contentType, body, "*/*");
  }

  /// Without a body.
  Reply post(String path) {
    return send("POST", path, null, null, "*/*");
  }

  Reply patch(String path, String json) {
    return send("PATCH", path, "application/merge-patch+json", bytes(json), "*/*");
  }

  Reply delete(String path) {
    return send("DELETE", path, null, null, "*/*");
  }

  /// Sends a request and waits for the whole answer.
  ///
  /// @throws UncheckedIOException where none comes, or none within a limit: nobody can know then
  ///     whether the request was carried out
  Reply send(
      String method,
      String path,
      @Nullable String contentType,
      byte @Nullable [] body,
      String accept) {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(ANSWER_LIMIT)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Accept", accept);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    credentials.forEach(request::header);
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// Whether the backend says that it is ready; false where it does not answer at all.
  boolean isReady() {
    try {
      return get("/health/ready").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

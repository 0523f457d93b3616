package dev.stridekeep.phone.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP/1.1 on connections that are kept alive. Safe for use by many phones at once.
public final class HttpTransport implements Transport, AutoCloseable {
  /// Longest wait for a whole answer unless told otherwise.
  public static final Duration TIME_LIMIT = Duration.ofSeconds(15);

  /// Answers over this are not read to their end.
  private static final long MAX_ANSWER_BYTES = 32L << 20;

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final HttpClient http;
  private final Duration timeLimit;

  public HttpTransport() {
    this(TIME_LIMIT);
  }

  /// @param timeLimit for one exchange, from the first byte sent to the last one received
  public HttpTransport(Duration timeLimit) {
    this.timeLimit = timeLimit;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public HttpReply exchange(HttpCall call) throws IOException, InterruptedException {
    var answer =
        http.sendAsync(
            request(call), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
    try {
      // The request's own time limit ends when the headers are there: this one covers the body.
      return reply(answer.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw new IOException(call + " was not answered within " + timeLimit, e);
    } catch (ExecutionException e) {
      throw new IOException(call + " failed: " + e.getCause(), e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(HttpCall call) {
    byte[] body = call.body();
    var request =
        HttpRequest.newBuilder(call.uri())
            .method(
                call.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .header("Accept", "application/json, application/problem+json");
    if (body != null) {
      request.header("Content-Type", call.contentType());
    }
    if (call.accessToken() != null) {
      request.header("Authorization", "Bearer " + call.accessToken());
    }
    return request.build();
  }

  private static HttpReply reply(HttpResponse<byte[]> response) {
    var contentType = response.headers().firstValue("Content-Type").orElse("");
    int parameters = contentType.indexOf(';');
    return new HttpReply(
        response.statusCode(),
        (parameters < 0 ? contentType : contentType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT),
        response.headers().firstValue("Retry-After").orElse(""),
        response.body());
  }

  /// Gives up what is still under way.
  @Override
  public void close() {
    http.shutdownNow();
  }
}

package dev.stridekeep.phone.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Tells what an HTTP answer means to a careful client.
///
/// A success counts only if its body is what the contract says, and a refusal only if it comes as
/// `application/problem+json`: a café's sign-in page answers 200 or 403 as well, and must neither
/// make a phone drop a run nor call it refused.
final class AnswerReader {
  /// Longest wait that a backend is granted to ask for.
  private static final Duration MAX_RETRY_AFTER = Duration.ofHours(1);

  private static final String PROBLEM = "application/problem+json";

  private AnswerReader() {}

  static <T> Answer<T> read(HttpCall call, HttpReply reply, Class<T> type) {
    int status = reply.status();
    if (status >= 200 && status < 300) {
      return done(call, reply, type);
    }
    boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
    if (later || status < 400 || !reply.contentType().equals(PROBLEM)) {
      return new Answer.Unavailable<>(call + " answered " + status, wait(reply.retryAfter()));
    }
    var problem = problem(reply);
    return status == 401 ? new Answer.SignedOut<>(problem) : new Answer.Refused<>(problem);
  }

  private static <T> Answer<T> done(HttpCall call, HttpReply reply, Class<T> type) {
    try {
      byte[] body = reply.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : reply.body();
      return new Answer.Done<>(reply.status(), WireJson.read(body, type));
    } catch (IOException e) {
      return new Answer.Unavailable<>(
          call + " answered " + reply.status() + " with a body that is not the backend's",
          Duration.ZERO);
    }
  }

  private static Problem problem(HttpReply reply) {
    try {
      var told = WireJson.read(reply.body(), Problem.class);
      return new Problem(told.type(), told.title(), reply.status(), told.detail(), told.errors());
    } catch (IOException e) {
      return new Problem(null, null, reply.status(), "no readable reason given", null);
    }
  }

  /// Seconds, the form that the backends use; a date is as good as none.
  private static Duration wait(String retryAfter) {
    if (!retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ZERO;
    }
    var asked = Duration.ofSeconds(Long.parseLong(retryAfter));
    return asked.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : asked;
  }
}

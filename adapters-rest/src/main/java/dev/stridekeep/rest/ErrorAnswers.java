package dev.stridekeep.rest;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers whatever leaves a handler as an exception. What is not meant for clients is logged once,
/// under an id that the answer names, and told to nobody else.
final class ErrorAnswers implements ErrorHandler<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  /// An unread body up to this length is read, so that the connection can be used again.
  private static final int WORTH_READING = 64 << 10;

  @Override
  public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
    send(request, response, problem(request, thrown));
  }

  private static Problem problem(ServerRequest request, Throwable thrown) {
    return switch (thrown) {
      case ProblemException p -> p.problem();
      case StorageException s -> {
        LOG.warn("storage failed for {}: {}", described(request), s.getMessage(), s.getCause());
        yield Problem.of(
                ProblemType.STORAGE_UNAVAILABLE,
                "Nothing was acknowledged; send the same again in a few seconds.")
            .with(HeaderValues.create(HeaderNames.RETRY_AFTER, 2));
      }
      case HttpException h -> ServerProblems.of(h.status());
      default -> unexpected(request, thrown);
    };
  }

  private static Problem unexpected(ServerRequest request, Throwable thrown) {
    var id = "urn:uuid:" + UUID.randomUUID();
    LOG.error("{} failed, {}", described(request), id, thrown);
    return new Problem(
        ProblemType.INTERNAL_ERROR,
        "Not your fault. Send the same again; if it stays, tell the operator the instance.",
        id,
        List.of(),
        List.of());
  }

  private static String described(ServerRequest request) {
    return request.prologue().method().text() + " " + request.prologue().uriPath().path();
  }

  static void send(ServerRequest request, ServerResponse response, Problem problem) {
    response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE));
    problem.headers().forEach(response::header);
    long length = request.headers().contentLength().orElse(Long.MAX_VALUE);
    if (!request.content().consumed() && length > WORTH_READING) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    Answers.send(request, response, problem.type().status(), problem.toJson());
  }
}

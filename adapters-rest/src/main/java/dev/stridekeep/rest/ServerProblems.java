package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.function.Predicate;

/// Answers what the server itself refuses before, or without, any route of ours.
final class ServerProblems implements DirectHandler {
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType eventType,
      Status status,
      ServerResponseHeaders responseHeaders,
      String message) {
    var problem = unknownEncoding(request) ? unsupportedEncoding() : of(status);
    var answer =
        TransportResponse.builder()
            .status(problem.type().status())
            .headers(responseHeaders)
            .keepAlive(false)
            .header(HeaderValues.create(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE))
            .entity(problem.toJson());
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  private static boolean unknownEncoding(TransportRequest request) {
    return request
        .headers()
        .first(HeaderNames.CONTENT_ENCODING)
        .filter(Predicate.not(RequestBody::isSupportedEncoding))
        .isPresent();
  }

  private static Problem unsupportedEncoding() {
    return Problem.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding must be gzip or left out.")
        .with(HeaderValues.create(HeaderNames.ACCEPT_ENCODING, "gzip"));
  }

  /// What a bare status means here.
  static Problem of(Status status) {
    return switch (status.code()) {
      case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing here; see /openapi.");
      case 413 ->
          Problem.of(
              ProblemType.PAYLOAD_TOO_LARGE,
              "A body may have at most " + RequestBody.MAX_ON_WIRE + " bytes; send less at once.");
      case 414 ->
          Problem.of(
              ProblemType.URI_TOO_LONG,
              "The request line may have " + RestServer.MAX_REQUEST_LINE + " bytes; shorten it.");
      case 415 ->
          Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "See /openapi for what is taken here.");
      case 503 ->
          Problem.of(ProblemType.OVERLOADED, "Send the same again in a few seconds.")
              .with(HeaderValues.create(HeaderNames.RETRY_AFTER, 2));
      default ->
          status.code() < 500
              ? Problem.of(
                  ProblemType.MALFORMED_REQUEST,
                  "The request is not HTTP/1.1 as RFC 9112 says, or its header is longer than "
                      + RestServer.MAX_HEADER
                      + " bytes.")
              : Problem.of(ProblemType.INTERNAL_ERROR, "Not your fault. Send the same again.");
    };
  }
}

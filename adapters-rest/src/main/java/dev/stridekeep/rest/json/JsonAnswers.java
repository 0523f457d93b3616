package dev.stridekeep.rest.json;

import dev.stridekeep.rest.Answers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Sends records as JSON. What is null is there as null.
public final class JsonAnswers {
  private JsonAnswers() {}

  /// Answers 200 with a record.
  public static void ok(ServerRequest request, ServerResponse response, Object body) {
    send(request, response, Status.OK_200, body);
  }

  /// Answers with a record.
  public static void send(
      ServerRequest request, ServerResponse response, Status status, Object body) {
    Answers.json(request, response, status, JsonRecords.bytes(body));
  }
}

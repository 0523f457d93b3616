package dev.stridekeep.rest;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;

/// One operation that the server answers.
///
/// @param path as in the OpenAPI document, such as `/v1/runs/{runId}`
public record Endpoint(Method method, String path, Handler handler) {
  /// How many parts of the path are variable: exact paths win over those with variables.
  int variables() {
    return (int) path.chars().filter(c -> c == '{').count();
  }
}

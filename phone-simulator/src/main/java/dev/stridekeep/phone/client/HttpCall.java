package dev.stridekeep.phone.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One request.
///
/// @param accessToken sent as a bearer token, where there is one
/// @param contentType the body's media type
/// @param body where there is one; not copied
@SuppressWarnings("ArrayRecordComponent") // bodies are made for one call and never compared
public record HttpCall(
    String method,
    URI uri,
    @Nullable String accessToken,
    String contentType,
    byte @Nullable [] body) {
  private static final String JSON = "application/json";

  /// A call with a body of JSON, or none.
  public HttpCall(String method, URI uri, @Nullable String accessToken, byte @Nullable [] json) {
    this(method, uri, accessToken, JSON, json);
  }

  HttpCall withAccessToken(String token) {
    return new HttpCall(method, uri, token, contentType, body);
  }

  /// Says what was asked, and nothing secret.
  @Override
  public String toString() {
    return method + " " + uri;
  }
}

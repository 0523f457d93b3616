package dev.stridekeep.rest;

import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Ends the connection where the answer says so. Helidon 4.1.7 would go on, and take the rest of an
/// unread body for the next request.
final class ConnectionEnd implements Filter {
  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    chain.proceed();
    if (response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      if (!response.status().equals(Status.BAD_REQUEST_400)) {
        readRest(request);
      }
      throw new CloseConnectionException("the answer said so");
    }
  }

  /// Closing on unread bytes resets the connection, and the client may lose the answer. Not done
  /// for malformed bodies, whose end nobody knows.
  private static void readRest(RoutingRequest request) {
    try {
      request.content().consume();
    } catch (RuntimeException _) {
      // The client sends no more, or too much: it is closed either way.
    }
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.SignInToWeb;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/// The cookie that holds a browser's session: not readable by scripts, never sent along by other
/// sites, and by https only where it was set by https.
final class SessionCookie {
  static final String NAME = "stridekeep_session";

  private SessionCookie() {}

  static Optional<String> find(ServerRequest request) {
    if (!request.headers().contains(HeaderNames.COOKIE)) {
      return Optional.empty();
    }
    var cookies = request.headers().cookies();
    return cookies.contains(NAME) ? Optional.of(cookies.get(NAME)) : Optional.empty();
  }

  static void set(ServerResponse response, String value, boolean isHttps) {
    send(response, value, SignInToWeb.LASTS, isHttps);
  }

  static void clear(ServerResponse response, boolean isHttps) {
    send(response, "", Duration.ZERO, isHttps);
  }

  private static void send(ServerResponse response, String value, Duration lasts, boolean isHttps) {
    response
        .headers()
        .addCookie(
            SetCookie.builder(NAME, value)
                .path("/")
                .maxAge(lasts)
                .httpOnly(true)
                .secure(isHttps)
                .sameSite(SetCookie.SameSite.STRICT)
                .build());
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.SignInToWeb;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
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
    add(response, SetCookie.builder(NAME, value).maxAge(SignInToWeb.LASTS), isHttps);
  }

  static void clear(ServerResponse response, boolean isHttps) {
    add(response, SetCookie.builder(NAME, "").expires(Instant.EPOCH), isHttps);
  }

  private static void add(ServerResponse response, SetCookie.Builder cookie, boolean isHttps) {
    response
        .headers()
        .addCookie(
            cookie
                .path("/")
                .httpOnly(true)
                .secure(isHttps)
                .sameSite(SetCookie.SameSite.STRICT)
                .build());
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.rest.problem.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;

/// Takes an access token or, where there is none, the session cookie. A request that changes
/// something by cookie must show the session's CSRF token too.
final class WebAuthenticator implements SessionAuthenticator {
  private static final Set<Method> READING = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final BearerAuthenticator bearer;
  private final RememberedCookies remembered;
  private final CsrfTokens csrfTokens;

  WebAuthenticator(
      BearerAuthenticator bearer, RememberedCookies remembered, CsrfTokens csrfTokens) {
    this.bearer = bearer;
    this.remembered = remembered;
    this.csrfTokens = csrfTokens;
  }

  @Override
  public Access access(ServerRequest request) {
    return isByCookie(request) ? accessByCookie(request) : bearer.access(request);
  }

  @Override
  public SessionId session(ServerRequest request) {
    return isByCookie(request) ? sessionByCookie(request) : bearer.session(request);
  }

  @Override
  public void forget(SessionId session) {
    remembered.forget(session);
    bearer.forget(session);
  }

  /// Who the cookie belongs to; an access token in the same request is not looked at.
  Access accessByCookie(ServerRequest request) {
    var cookie = SessionCookie.find(request).orElseThrow(WebAuthenticator::signedOut);
    var access = remembered.check(cookie).orElseThrow(WebAuthenticator::signedOut);
    protect(request, access.session());
    return access;
  }

  /// The session of the cookie, whether or not it has ended.
  SessionId sessionByCookie(ServerRequest request) {
    var cookie = SessionCookie.find(request).orElseThrow(WebAuthenticator::signedOut);
    return protect(request, remembered.read(cookie).orElseThrow(WebAuthenticator::signedOut));
  }

  private static boolean isByCookie(ServerRequest request) {
    return !request.headers().contains(HeaderNames.AUTHORIZATION)
        && SessionCookie.find(request).isPresent();
  }

  private SessionId protect(ServerRequest request, SessionId session) {
    if (!READING.contains(request.prologue().method())) {
      csrfTokens.require(request, session);
    }
    return session;
  }

  private static ProblemException signedOut() {
    return Unauthenticated.refused("The browser's session is over or has ended; sign in.");
  }
}

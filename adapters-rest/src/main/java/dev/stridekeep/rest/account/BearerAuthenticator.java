package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.rest.problem.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Takes `Authorization: Bearer` with an access token (RFC 6750), and nothing else.
final class BearerAuthenticator implements SessionAuthenticator {
  private static final String SCHEME = "Bearer ";

  private final RememberedAccess remembered;

  BearerAuthenticator(RememberedAccess remembered) {
    this.remembered = remembered;
  }

  @Override
  public Access access(ServerRequest request) {
    var access = read(request);
    if (!remembered.isOpen(access)) {
      throw refused();
    }
    return access;
  }

  @Override
  public SessionId session(ServerRequest request) {
    return read(request).session();
  }

  @Override
  public void forget(SessionId session) {
    remembered.forget(session);
  }

  private Access read(ServerRequest request) {
    var header =
        request.headers().first(HeaderNames.AUTHORIZATION).orElseThrow(Unauthenticated::missing);
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Unauthenticated.missing();
    }
    return remembered
        .read(header.substring(SCHEME.length()).strip())
        .orElseThrow(BearerAuthenticator::refused);
  }

  private static ProblemException refused() {
    return Unauthenticated.refused(
        "The access token is over, or its session has ended; refresh it, or sign in.");
  }
}

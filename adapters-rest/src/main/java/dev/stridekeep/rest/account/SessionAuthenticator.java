package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.rest.Authenticator;
import io.helidon.webserver.http.ServerRequest;

/// Tells which session a request belongs to, besides whose it is.
sealed interface SessionAuthenticator extends Authenticator
    permits BearerAuthenticator, WebAuthenticator {
  /// Who may act.
  ///
  /// @throws dev.stridekeep.rest.problem.ProblemException 401 where nobody may
  Access access(ServerRequest request);

  /// The session, whether or not it has ended: signing out twice is no error.
  ///
  /// @throws dev.stridekeep.rest.problem.ProblemException 401 where there is none
  SessionId session(ServerRequest request);

  /// Believes nothing of a session any more that was believed before.
  void forget(SessionId session);

  @Override
  default AccountId authenticate(ServerRequest request) {
    return access(request).account();
  }
}

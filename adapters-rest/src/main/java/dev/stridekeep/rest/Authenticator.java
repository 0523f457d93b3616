package dev.stridekeep.rest;

import dev.stridekeep.domain.account.AccountId;
import io.helidon.webserver.http.ServerRequest;

/// Tells whose request this is.
@FunctionalInterface
public interface Authenticator {
  /// The account that signed in.
  ///
  /// @throws dev.stridekeep.rest.problem.ProblemException a 401 with `WWW-Authenticate: Bearer`
  ///     where nobody did, or no longer is
  AccountId authenticate(ServerRequest request);
}

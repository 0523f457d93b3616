package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.Password;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.rest.json.JsonBodies;
import dev.stridekeep.rest.problem.ProblemException;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads and limits attempts to sign in, for phones and browsers alike.
final class SignInAttempt {
  private final AttemptLimits limits;
  private final ClientAddress clientAddress;

  SignInAttempt(AttemptLimits limits, ClientAddress clientAddress) {
    this.limits = limits;
    this.clientAddress = clientAddress;
  }

  /// What a sign-in gives.
  ///
  /// @param signIn empty where the e-mail or the password is wrong
  /// @throws ProblemException 401 where it is empty, 429 where it was tried too often
  <T> T make(ServerRequest request, BiFunction<Email, Password, Optional<T>> signIn) {
    var network = clientAddress.network(request);
    var given = JsonBodies.read(request, CredentialsJson.class);
    var email = Emails.find(given.email());
    if (email.isEmpty() || !Password.isAllowed(given.password())) {
      limits.admitSignIn(network);
      throw Unauthenticated.wrongPassword();
    }
    limits.admitSignIn(email.get(), network);
    return signIn
        .apply(email.get(), new Password(given.password()))
        .orElseThrow(() -> failed(email.get(), network));
  }

  private ProblemException failed(Email email, String network) {
    limits.noteFailure(email, network);
    return Unauthenticated.wrongPassword();
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.RefreshSession;
import dev.stridekeep.application.account.SignIn;
import dev.stridekeep.application.account.SignOut;
import dev.stridekeep.rest.Answers;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.json.JsonBodies;
import dev.stridekeep.rest.problem.ProblemException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Sessions of phones and of other clients that keep their tokens themselves.
final class SessionRoutes implements HttpService {
  private final SignIn signIn;
  private final SignInAttempt attempt;
  private final RefreshSession refreshSession;
  private final SignOut signOut;
  private final SessionAuthenticator authenticator;
  private final Bulkhead bulkhead;

  SessionRoutes(
      SignIn signIn,
      SignInAttempt attempt,
      RefreshSession refreshSession,
      SignOut signOut,
      SessionAuthenticator authenticator,
      Bulkhead bulkhead) {
    this.signIn = signIn;
    this.attempt = attempt;
    this.refreshSession = refreshSession;
    this.signOut = signOut;
    this.authenticator = authenticator;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/v1/sessions", this::signIn)
        .post("/v1/sessions/refresh", this::refresh)
        .delete("/v1/sessions/current", this::signOut);
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    var tokens = attempt.make(request, signIn::signIn);
    JsonAnswers.send(request, response, Status.CREATED_201, SessionJson.of(tokens));
  }

  private void refresh(ServerRequest request, ServerResponse response) {
    var given = JsonBodies.read(request, RefreshJson.class).refreshToken();
    var tokens =
        bulkhead.call(() -> refreshSession.refresh(given)).orElseThrow(SessionRoutes::ended);
    JsonAnswers.send(request, response, Status.CREATED_201, SessionJson.of(tokens));
  }

  private static ProblemException ended() {
    return Unauthenticated.refused("The refresh token's session has ended; sign in again.");
  }

  private void signOut(ServerRequest request, ServerResponse response) {
    var session = authenticator.session(request);
    bulkhead.call(
        () -> {
          signOut.signOut(session);
          return session;
        });
    authenticator.forget(session);
    Answers.noContent(response);
  }
}

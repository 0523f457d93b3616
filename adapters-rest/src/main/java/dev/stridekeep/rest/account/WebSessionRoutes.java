package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.SignInToWeb;
import dev.stridekeep.application.account.SignOut;
import dev.stridekeep.rest.Answers;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;

/// Sessions of browsers, held by a cookie.
final class WebSessionRoutes implements HttpService {
  private static final String PATH = "/v1/web-session";
  private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final SignInToWeb signInToWeb;
  private final SignInAttempt attempt;
  private final SignOut signOut;
  private final WebAuthenticator authenticator;
  private final CsrfTokens csrfTokens;
  private final ClientAddress clientAddress;
  private final Bulkhead bulkhead;

  WebSessionRoutes(
      SignInToWeb signInToWeb,
      SignInAttempt attempt,
      SignOut signOut,
      WebAuthenticator authenticator,
      CsrfTokens csrfTokens,
      ClientAddress clientAddress,
      Bulkhead bulkhead) {
    this.signInToWeb = signInToWeb;
    this.attempt = attempt;
    this.signOut = signOut;
    this.authenticator = authenticator;
    this.csrfTokens = csrfTokens;
    this.clientAddress = clientAddress;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post(PATH, this::signIn).get(PATH, this::read).delete(PATH, this::signOut);
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    requireOwnSite(request);
    var opened = attempt.make(request, signInToWeb::signIn);
    SessionCookie.set(response, opened.cookie().text(), clientAddress.isHttps(request));
    var answer = WebSessionJson.of(opened.access(), csrfTokens);
    JsonAnswers.send(request, response, Status.CREATED_201, answer);
  }

  /// Another site must not sign a visitor in as somebody else: browsers say where a request comes
  /// from, and ask before they send JSON to another site.
  private static void requireOwnSite(ServerRequest request) {
    var site = request.headers().first(SITE);
    if (site.isPresent() && !OWN_SITE.contains(site.get())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Sign in on the page of this server, not from another site.");
    }
    if (!request.headers().contains(HeaderNames.CONTENT_TYPE)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json.");
    }
  }

  private void read(ServerRequest request, ServerResponse response) {
    var access = authenticator.accessByCookie(request);
    JsonAnswers.ok(request, response, WebSessionJson.of(access, csrfTokens));
  }

  private void signOut(ServerRequest request, ServerResponse response) {
    var session = authenticator.sessionByCookie(request);
    bulkhead.call(
        () -> {
          signOut.signOut(session);
          return session;
        });
    authenticator.forget(session);
    SessionCookie.clear(response, clientAddress.isHttps(request));
    Answers.noContent(response);
  }
}

package dev.stridekeep.rest.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that the page of a session knows and other sites cannot: an HMAC of the session's id, so
/// that none need be stored.
final class CsrfTokens {
  static final HeaderName HEADER = HeaderNames.create("X-CSRF-Token");

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  CsrfTokens(ServerKey key) {
    this.key = new SecretKeySpec(key.derived("csrf tokens"), ALGORITHM);
  }

  String of(SessionId session) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] tag = mac.doFinal(session.toString().getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }

  /// Refuses a request without the session's token with 403.
  void require(ServerRequest request, SessionId session) {
    var shown = request.headers().first(HEADER).orElse("");
    if (!MessageDigest.isEqual(of(session).getBytes(US_ASCII), shown.getBytes(US_ASCII))) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "Send X-CSRF-Token with the csrfToken that GET /v1/web-session tells.");
    }
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

/// Answers 401, with the challenge that it must carry (RFC 9110, section 11.6.1).
final class Unauthenticated {
  private static final String PLAIN = "Bearer";
  private static final String INVALID = "Bearer error=\"invalid_token\"";

  private Unauthenticated() {}

  /// Nothing was shown that could be looked at.
  static ProblemException missing() {
    return problem(
        ProblemType.UNAUTHENTICATED,
        "Sign in, and send Authorization: Bearer with the access token.",
        PLAIN);
  }

  /// What was shown is not, or no longer, good for anything.
  static ProblemException refused(String detail) {
    return problem(ProblemType.UNAUTHENTICATED, detail, INVALID);
  }

  static ProblemException wrongPassword() {
    return problem(ProblemType.WRONG_CREDENTIALS, "The e-mail or the password is wrong.", PLAIN);
  }

  private static ProblemException problem(ProblemType type, String detail, String challenge) {
    return Problem.of(type, detail)
        .with(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, challenge))
        .exception();
  }
}

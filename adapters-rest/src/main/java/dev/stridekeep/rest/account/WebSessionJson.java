package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.Access;

/// What a page must know of its session, whose cookie it cannot read.
///
/// @param csrfToken to be sent as `X-CSRF-Token` with each request that changes something
public record WebSessionJson(String accountId, String csrfToken, String expiresAt) {

  static WebSessionJson of(Access access, CsrfTokens csrfTokens) {
    return new WebSessionJson(
        access.account().toString(),
        csrfTokens.of(access.session()),
        access.expiresAt().toString());
  }

  /// Without the token.
  @Override
  public String toString() {
    return "WebSessionJson[…]";
  }
}

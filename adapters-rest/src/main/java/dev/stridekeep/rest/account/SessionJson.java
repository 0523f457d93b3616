package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.SignedIn;

/// The tokens of a session.
public record SessionJson(String accessToken, String accessTokenExpiresAt, String refreshToken) {

  static SessionJson of(SignedIn tokens) {
    return new SessionJson(
        tokens.access().text(), tokens.access().expiresAt().toString(), tokens.refresh().text());
  }

  /// Without the tokens.
  @Override
  public String toString() {
    return "SessionJson[…]";
  }
}

package dev.stridekeep.application.account;

import java.time.Instant;

/// A short-lived token that a client shows with each request.
///
/// @param text what the client sends
/// @param expiresAt from then on it is refused
public record AccessToken(String text, Instant expiresAt) {
  /// Never the token.
  @Override
  public String toString() {
    return "AccessToken[expiresAt=" + expiresAt + "]";
  }
}

package dev.stridekeep.rest.account;

import jakarta.validation.constraints.NotNull;

/// The body of a refresh.
public record RefreshJson(@NotNull(message = "must be there") String refreshToken) {

  /// Without the token.
  @Override
  public String toString() {
    return "RefreshJson[…]";
  }
}

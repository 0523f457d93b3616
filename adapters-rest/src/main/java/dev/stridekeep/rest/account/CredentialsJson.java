package dev.stridekeep.rest.account;

import jakarta.validation.constraints.NotNull;

/// The body of a sign-in. What cannot be an e-mail or a password is wrong, as others are.
public record CredentialsJson(
    @NotNull(message = "must be there") String email,
    @NotNull(message = "must be there") String password) {

  /// Without the password.
  @Override
  public String toString() {
    return "CredentialsJson[…]";
  }
}

package dev.stridekeep.application.account;

/// A password's slow, salted hash, with the parameters that it was made with.
///
/// @param encoded as the hasher writes it, at most 200 ASCII characters
public record PasswordHash(String encoded) {
  /// Never the hash: logs are no place for what passwords can be guessed against.
  @Override
  public String toString() {
    return "PasswordHash[…]";
  }
}

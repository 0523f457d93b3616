package dev.stridekeep.application.account;

/// A refresh token that this product made; see [RefreshTokens].
///
/// @param session the family that it belongs to
/// @param generation 0 from the sign-in, one more at each refresh
/// @param text what the phone keeps
/// @param digest SHA-256 of the text in hexadecimal: what is stored of it
public record RefreshToken(SessionId session, int generation, String text, String digest) {
  /// Never the token.
  @Override
  public String toString() {
    return "RefreshToken[session=" + session + ", generation=" + generation + "]";
  }
}

package dev.stridekeep.phone.client;

import java.util.Objects;

/// What a session lives by. Both tokens are secrets; [#toString] shows neither.
///
/// @param accessTokenExpiresAt RFC 3339; told for those who plan ahead, as phones' clocks may be
///     wrong
public record Tokens(String accessToken, String accessTokenExpiresAt, String refreshToken) {
  public Tokens {
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(refreshToken, "refreshToken");
  }

  @Override
  public String toString() {
    return "Tokens[until " + accessTokenExpiresAt + "]";
  }
}

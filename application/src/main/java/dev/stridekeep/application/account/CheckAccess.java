package dev.stridekeep.application.account;

import java.util.Optional;

/// Tells who shows an access token. A token of a session that has ended is refused.
public final class CheckAccess {
  private final AccessTokens tokens;
  private final SessionStore sessions;

  public CheckAccess(AccessTokens tokens, SessionStore sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  /// What a token says that was signed here and is not over, whether or not its session has ended.
  public Optional<Access> read(String token) {
    return tokens.read(token);
  }

  /// Whether the session is one of the account's and has not ended. May be answered from memory for
  /// up to 20 s.
  public boolean isOpen(Access access) {
    return sessions
        .find(access.session())
        .filter(session -> session.account().equals(access.account()))
        .isPresent();
  }
}

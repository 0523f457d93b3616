package dev.stridekeep.application.account;

import dev.stridekeep.application.IdSource;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Email;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Opens a session for who knows the e-mail and the password of an account.
public final class SignIn {
  private final PasswordCheck passwords;
  private final SessionStore sessions;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final IdSource ids;
  private final InstantSource clock;

  public SignIn(
      PasswordCheck passwords,
      SessionStore sessions,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      IdSource ids,
      InstantSource clock) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
  }

  /// The tokens of a new session; empty where the e-mail or the password is wrong.
  public Optional<SignedIn> signIn(Email email, Password password) {
    return passwords.check(email, password).map(this::open);
  }

  private SignedIn open(Account account) {
    RefreshToken first = refreshTokens.first(new SessionId(ids.next()));
    sessions.add(
        Session.opened(first, account.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        Session.MAX_PER_ACCOUNT);
    return new SignedIn(accessTokens.issue(account.id(), first.session()), first);
  }
}

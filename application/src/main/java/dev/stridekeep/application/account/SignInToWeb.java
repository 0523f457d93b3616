package dev.stridekeep.application.account;

import dev.stridekeep.application.IdSource;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Email;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Opens a session for a browser, which holds one token as a cookie until it signs out or the
/// session is over.
public final class SignInToWeb {
  /// How long a browser stays signed in.
  public static final Duration LASTS = Duration.ofDays(30);

  private final PasswordCheck passwords;
  private final SessionStore sessions;
  private final RefreshTokens cookies;
  private final IdSource ids;
  private final InstantSource clock;

  /// @param cookies tokens of the purpose [RefreshTokens.Purpose#COOKIE]
  public SignInToWeb(
      PasswordCheck passwords,
      SessionStore sessions,
      RefreshTokens cookies,
      IdSource ids,
      InstantSource clock) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.cookies = cookies;
    this.ids = ids;
    this.clock = clock;
  }

  /// A new session and its cookie.
  ///
  /// @param cookie the cookie's value: a secret
  public record Opened(Access access, RefreshToken cookie) {}

  /// A new session; empty where the e-mail or the password is wrong.
  public Optional<Opened> signIn(Email email, Password password) {
    return passwords.check(email, password).map(this::open);
  }

  private Opened open(Account account) {
    RefreshToken cookie = cookies.first(new SessionId(ids.next()));
    Session session =
        Session.opened(cookie, account.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    sessions.add(session, Session.MAX_PER_ACCOUNT);
    return new Opened(access(session), cookie);
  }

  /// The session of a cookie that this product made, whether or not it has ended.
  public Optional<SessionId> read(String cookie) {
    return cookies.read(cookie).map(RefreshToken::session);
  }

  /// Who shows a cookie, whose session must neither have ended nor be over.
  /// May be answered from memory for up to 20 s.
  public Optional<Access> check(String cookie) {
    return cookies.read(cookie).flatMap(this::check);
  }

  private Optional<Access> check(RefreshToken cookie) {
    return sessions
        .find(cookie.session())
        .filter(session -> session.isCurrent(cookie))
        .map(SignInToWeb::access)
        .filter(access -> clock.instant().isBefore(access.expiresAt()));
  }

  private static Access access(Session session) {
    return new Access(session.account(), session.id(), session.signedInAt().plus(LASTS));
  }
}

package dev.stridekeep.testkit.account;

import dev.stridekeep.application.Uuid7Source;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.CheckAccess;
import dev.stridekeep.application.account.PasswordCheck;
import dev.stridekeep.application.account.RefreshSession;
import dev.stridekeep.application.account.RefreshTokens;
import dev.stridekeep.application.account.RefreshTokens.Purpose;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.application.account.SignIn;
import dev.stridekeep.application.account.SignInToWeb;
import dev.stridekeep.application.account.SignOut;
import dev.stridekeep.application.account.SignUp;
import dev.stridekeep.application.account.SignedIn;
import dev.stridekeep.domain.account.Email;
import java.time.Instant;
import java.util.SplittableRandom;

/// The use cases of accounts on stores in memory, with a clock to move.
final class Accounts {
  private static final byte[] KEY = new byte[32];
  private static final long SEED = 20_261_121;

  final StoppedClock clock = new StoppedClock(Instant.parse("2026-11-21T07:30:00Z"));
  final AccountStore accounts;
  final SessionStore sessions = new InMemorySessionStore();
  final QuickPasswordHasher hasher = new QuickPasswordHasher();
  final RefreshTokens refreshTokens = tokens(Purpose.REFRESH, SEED);
  final SignUp signUp;
  final SignIn signIn;
  final RefreshSession refresh;
  final SignOut signOut = new SignOut(sessions);
  final CheckAccess checkAccess;
  final SignInToWeb signInToWeb;

  Accounts() {
    this(new InMemoryAccountStore());
  }

  Accounts(AccountStore accounts) {
    this.accounts = accounts;
    var passwords = new PasswordCheck(accounts, hasher);
    var accessTokens = new ListedAccessTokens(clock);
    var ids = new Uuid7Source(clock, new SplittableRandom(SEED));
    signUp = new SignUp(accounts, hasher, passwords, ids, clock);
    signIn = new SignIn(passwords, sessions, refreshTokens, accessTokens, ids, clock);
    refresh = new RefreshSession(sessions, refreshTokens, accessTokens, clock);
    checkAccess = new CheckAccess(accessTokens, sessions);
    var cookies = tokens(Purpose.COOKIE, SEED + 1);
    signInToWeb = new SignInToWeb(passwords, sessions, cookies, ids, clock);
  }

  static RefreshTokens tokens(Purpose purpose, long seed) {
    return new RefreshTokens(KEY, purpose, new SplittableRandom(seed));
  }

  /// A new runner who has signed in on a phone.
  SignedIn signedIn() {
    Email email = Runners.newEmail();
    if (signUp.signUp(Runners.signUp(email)) instanceof SignUp.Created) {
      return signIn.signIn(email, Runners.PASSWORD).orElseThrow();
    }
    throw new AssertionError("a new e-mail is free");
  }

  /// Whether an access token still opens anything.
  boolean opens(SignedIn tokens) {
    return checkAccess.read(tokens.access().text()).filter(checkAccess::isOpen).isPresent();
  }
}

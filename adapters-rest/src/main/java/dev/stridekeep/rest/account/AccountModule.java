package dev.stridekeep.rest.account;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.application.IdSource;
import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.ChangeAccount;
import dev.stridekeep.application.account.CheckAccess;
import dev.stridekeep.application.account.PasswordCheck;
import dev.stridekeep.application.account.PasswordHasher;
import dev.stridekeep.application.account.ReadAccount;
import dev.stridekeep.application.account.RefreshSession;
import dev.stridekeep.application.account.RefreshTokens;
import dev.stridekeep.application.account.RefreshTokens.Purpose;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.application.account.SignIn;
import dev.stridekeep.application.account.SignInToWeb;
import dev.stridekeep.application.account.SignOut;
import dev.stridekeep.application.account.SignUp;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// The feature of accounts and sessions, put together for one backend: its routes, and the
/// authenticators for all other routes.
public final class AccountModule {
  private final Bulkhead bulkhead = Bulkhead.of(Workload.ACCOUNTS);
  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final PasswordCheck passwords;
  private final Setting setting;
  private final AttemptLimits limits;
  private final ClientAddress clientAddress;
  private final CsrfTokens csrfTokens;
  private final SignIn signIn;
  private final SignInToWeb signInToWeb;
  private final RefreshSession refreshSession;
  private final SignOut signOut;
  private final BearerAuthenticator bearer;
  private final WebAuthenticator web;

  /// What tokens are made of, and where requests come from.
  ///
  /// @param trustForwarded whether X-Forwarded-For and -Proto of a proxy in front are believed
  /// @param random unguessable outside of tests
  /// @param ticker the time that limits and memories count in
  public record Setting(
      ServerKey key,
      boolean trustForwarded,
      IdSource ids,
      InstantSource clock,
      RandomGenerator random,
      Ticker ticker) {}

  public AccountModule(
      AccountStore accounts, SessionStore sessions, PasswordHasher hasher, Setting setting) {
    var ids = setting.ids();
    var clock = setting.clock();
    byte[] key = setting.key().derived("refresh tokens");
    var refreshTokens = new RefreshTokens(key, Purpose.REFRESH, setting.random());
    var cookies = new RefreshTokens(key, Purpose.COOKIE, setting.random());
    var accessTokens = new JwtAccessTokens(setting.key(), clock);
    this.accounts = accounts;
    this.hasher = hasher;
    this.setting = setting;
    passwords = new PasswordCheck(accounts, hasher);
    limits = new AttemptLimits(setting.ticker());
    clientAddress = new ClientAddress(setting.trustForwarded());
    csrfTokens = new CsrfTokens(setting.key());
    signIn = new SignIn(passwords, sessions, refreshTokens, accessTokens, ids, clock);
    signInToWeb = new SignInToWeb(passwords, sessions, cookies, ids, clock);
    refreshSession = new RefreshSession(sessions, refreshTokens, accessTokens, clock);
    signOut = new SignOut(sessions);
    var checkAccess = new CheckAccess(accessTokens, sessions);
    bearer = new BearerAuthenticator(new RememberedAccess(checkAccess, clock, setting.ticker()));
    var rememberedCookies = new RememberedCookies(signInToWeb, clock, setting.ticker());
    web = new WebAuthenticator(bearer, rememberedCookies, csrfTokens);
  }

  /// Shows how busy accounts and sessions are.
  public void bindTo(MeterRegistry registry) {
    bulkhead.bindTo(registry);
  }

  /// For the mobile backend: takes access tokens only.
  public Authenticator mobileAuthenticator() {
    return bearer;
  }

  /// For the web backend: takes access tokens, and the session cookie.
  public Authenticator webAuthenticator() {
    return web;
  }

  public List<HttpService> mobileRoutes() {
    return List.of(accountRoutes(bearer), sessionRoutes(bearer));
  }

  public List<HttpService> webRoutes() {
    return List.of(accountRoutes(web), sessionRoutes(web), webSessionRoutes());
  }

  private HttpService accountRoutes(Authenticator authenticator) {
    return new AccountRoutes(
        new SignUp(accounts, hasher, passwords, setting.ids(), setting.clock()),
        new ReadAccount(accounts),
        new ChangeAccount(accounts),
        authenticator,
        limits,
        clientAddress,
        bulkhead,
        setting.clock());
  }

  private HttpService sessionRoutes(SessionAuthenticator authenticator) {
    return new SessionRoutes(signIn, attempt(), refreshSession, signOut, authenticator, bulkhead);
  }

  private HttpService webSessionRoutes() {
    return new WebSessionRoutes(
        signInToWeb, attempt(), signOut, web, csrfTokens, clientAddress, bulkhead);
  }

  private SignInAttempt attempt() {
    return new SignInAttempt(limits, clientAddress);
  }
}

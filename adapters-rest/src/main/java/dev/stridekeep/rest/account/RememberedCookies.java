package dev.stridekeep.rest.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.application.account.SignInToWeb;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers for 20 s which browser sessions are open, as [RememberedAccess] does for tokens.
final class RememberedCookies {
  private static final int MOST = 100_000;

  private final SignInToWeb signInToWeb;
  private final InstantSource clock;
  private final Cache<SessionId, @Nullable Access> open;

  RememberedCookies(SignInToWeb signInToWeb, InstantSource clock, Ticker ticker) {
    this.signInToWeb = signInToWeb;
    this.clock = clock;
    this.open =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(RememberedAccess.LONGEST_BELIEF)
            .ticker(ticker)
            .build();
  }

  /// The session of a cookie that was made here, whether or not it has ended. A session has one
  /// cookie only.
  Optional<SessionId> read(String cookie) {
    return signInToWeb.read(cookie);
  }

  /// Who shows a cookie of a session that has neither ended nor is over.
  Optional<Access> check(String cookie) {
    return read(cookie)
        .map(session -> open.get(session, _ -> signInToWeb.check(cookie).orElse(null)))
        .filter(access -> clock.instant().isBefore(access.expiresAt()));
  }

  /// Looks a session up again the next time.
  void forget(SessionId session) {
    open.invalidate(session);
  }
}

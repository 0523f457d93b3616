package dev.stridekeep.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.CheckAccess;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.digest.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers which tokens are genuine and which sessions are open, so that a batch of points costs
/// neither a signature nor a read.
///
/// An open session is remembered for 20 s, so that a sign-out takes effect on every node within
/// that; on this node at once. That a session has ended is not remembered: a node that lags
/// behind might have been asked. Tokens are remembered by their hash.
final class RememberedAccess {
  /// How long a sign-out on another node may go unnoticed.
  static final Duration LONGEST_BELIEF = Duration.ofSeconds(20);

  /// Some 300 bytes each.
  private static final int MOST = 100_000;

  private final CheckAccess checkAccess;
  private final InstantSource clock;
  private final Cache<ByteBuffer, @Nullable Access> genuine;
  private final Cache<SessionId, @Nullable Access> open;

  RememberedAccess(CheckAccess checkAccess, InstantSource clock, Ticker ticker) {
    this.checkAccess = checkAccess;
    this.clock = clock;
    this.genuine =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(JwtAccessTokens.LAST)
            .ticker(ticker)
            .build();
    this.open =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_BELIEF)
            .ticker(ticker)
            .build();
  }

  /// What a token says that was signed here and is not over, whether or not its session has ended.
  Optional<Access> read(String token) {
    var access = genuine.get(hash(token), _ -> checkAccess.read(token).orElse(null));
    return Optional.ofNullable(access).filter(found -> clock.instant().isBefore(found.expiresAt()));
  }

  /// Whether the session of a token has not ended.
  boolean isOpen(Access access) {
    var known = open.get(access.session(), _ -> checkAccess.isOpen(access) ? access : null);
    return known != null && known.account().equals(access.account());
  }

  /// Looks a session up again the next time.
  void forget(SessionId session) {
    open.invalidate(session);
  }

  private static ByteBuffer hash(String token) {
    return ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
  }
}

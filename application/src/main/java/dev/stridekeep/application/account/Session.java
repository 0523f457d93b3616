package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;

/// A session that has not ended: one family of refresh tokens, of which the newest is current.
///
/// @param generation number of the current token: 0 from the sign-in, one more at each refresh
/// @param digest of the current token, see [RefreshToken#digest()]
/// @param usedAt when the current token was made
public record Session(
    SessionId id,
    AccountId account,
    int generation,
    String digest,
    Instant signedInAt,
    Instant usedAt) {
  /// A session ends when it is not used for this long.
  public static final Duration LONGEST_SILENCE = Duration.ofDays(90);

  /// How long the token before the current one is answered with the current one.
  public static final Duration REPLAY_WINDOW = Duration.ofSeconds(60);

  /// How many sessions an account has at most; one more ends the one that was not used for longest.
  public static final int MAX_PER_ACCOUNT = 1_000;

  /// A session's first state, right after the sign-in.
  public static Session opened(RefreshToken first, AccountId account, Instant now) {
    return new Session(first.session(), account, first.generation(), first.digest(), now, now);
  }

  boolean isOver(Instant now) {
    return now.isAfter(usedAt.plus(LONGEST_SILENCE));
  }

  boolean isCurrent(RefreshToken token) {
    return token.generation() == generation && token.digest().equals(digest);
  }

  boolean mayReplay(Instant now) {
    return !now.isAfter(usedAt.plus(REPLAY_WINDOW));
  }

  Session rotatedTo(RefreshToken successor, Instant now) {
    return new Session(id, account, successor.generation(), successor.digest(), signedInAt, now);
  }
}

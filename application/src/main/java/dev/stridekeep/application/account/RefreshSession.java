package dev.stridekeep.application.account;

import dev.stridekeep.application.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Changes a refresh token for its successor and a new access token.
///
/// An answer may be lost on the way: until the successor is used, and for a minute at most, the old
/// token is answered with the same successor, on every node. An old token used after that is in two
/// hands, so the whole session ends.
public final class RefreshSession {
  private static final int MAX_TRIES = 5;

  private final SessionStore sessions;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final InstantSource clock;

  public RefreshSession(
      SessionStore sessions,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      InstantSource clock) {
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  /// The successor; empty where the token is none of ours or its session has ended, now or before.
  ///
  /// @throws StorageException where others changed the session at every try
  public Optional<SignedIn> refresh(String text) {
    Optional<RefreshToken> token = refreshTokens.read(text);
    return token.isPresent() ? refresh(token.get()) : Optional.empty();
  }

  private Optional<SignedIn> refresh(RefreshToken token) {
    RefreshToken successor = refreshTokens.successor(token);
    for (int i = 0; i < MAX_TRIES; i++) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Optional<Session> found = sessions.find(token.session());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Session session = found.get();
      if (session.isCurrent(token) && !session.isOver(now)) {
        if (sessions.rotate(session.rotatedTo(successor, now))) {
          return Optional.of(signedIn(session, successor));
        }
      } else if (session.isCurrent(successor) && session.mayReplay(now)) {
        return Optional.of(signedIn(session, successor));
      } else {
        if (token.generation() <= session.generation()) {
          sessions.end(session.id());
        }
        return Optional.empty();
      }
    }
    throw new StorageException("the session changed at each of " + MAX_TRIES + " tries");
  }

  private SignedIn signedIn(Session session, RefreshToken successor) {
    return new SignedIn(accessTokens.issue(session.account(), session.id()), successor);
  }
}

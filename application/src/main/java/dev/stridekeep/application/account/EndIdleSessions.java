package dev.stridekeep.application.account;

import java.time.Instant;
import java.time.InstantSource;

/// Ends the sessions that nobody used for too long, so that the store stays small. To be called
/// now and then; nothing waits for it.
public final class EndIdleSessions {
  /// Most sessions ended in one call.
  public static final int MOST = 1_000;

  private final SessionStore sessions;
  private final InstantSource clock;

  public EndIdleSessions(SessionStore sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /// Ends at most 1,000 of them.
  ///
  /// @return how many ended; as many as that means that there may be more
  public int endSome() {
    Instant before = clock.instant().minus(Session.LONGEST_SILENCE);
    return sessions.endUnusedSince(before, MOST);
  }
}

package dev.stridekeep.application.account;

import java.time.Instant;
import java.util.Optional;

/// Keeps the sessions that have not ended. Writes return when they are flushed; reads see every
/// write that has returned, on every node.
public interface SessionStore {
  /// Adds a session.
  ///
  /// @param keep how many sessions the account has afterwards at most; of more, those not used for
  ///     longest end
  void add(Session session, int keep);

  /// A session; empty where there is none or it has ended.
  Optional<Session> find(SessionId id);

  /// Replaces a session if its saved generation is one less than `next.generation()`.
  ///
  /// @return whether it was saved; false means that somebody else rotated or ended it
  boolean rotate(Session next);

  /// Ends a session; one that has ended stays so.
  void end(SessionId id);

  /// Ends sessions that were last used before an instant.
  ///
  /// @param limit how many at most
  /// @return how many ended
  int endUnusedSince(Instant before, int limit);
}

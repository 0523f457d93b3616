package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.Session;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.application.account.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps sessions in memory, for tests.
public final class InMemorySessionStore implements SessionStore {
  private static final Comparator<Session> LATEST_USE_FIRST =
      Comparator.comparing(Session::usedAt).reversed();

  private final Map<SessionId, Session> sessions = new HashMap<>();

  @Override
  public synchronized void add(Session session, int keep) {
    sessions.put(session.id(), session);
    List<Session> ofAccount =
        sessions.values().stream()
            .filter(other -> other.account().equals(session.account()))
            .sorted(LATEST_USE_FIRST)
            .toList();
    ofAccount.stream().skip(keep).forEach(ended -> end(ended.id()));
  }

  @Override
  public synchronized Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public synchronized boolean rotate(Session next) {
    Session saved = sessions.get(next.id());
    if (saved == null || saved.generation() != next.generation() - 1) {
      return false;
    }
    sessions.put(next.id(), next);
    return true;
  }

  @Override
  public synchronized void end(SessionId id) {
    sessions.remove(id);
  }

  @Override
  public synchronized int endUnusedSince(Instant before, int limit) {
    List<SessionId> unused =
        sessions.values().stream()
            .filter(session -> session.usedAt().isBefore(before))
            .limit(limit)
            .map(Session::id)
            .toList();
    unused.forEach(sessions::remove);
    return unused.size();
  }
}

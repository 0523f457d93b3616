package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.account.RefreshSession;
import dev.stridekeep.application.account.RefreshToken;
import dev.stridekeep.application.account.RefreshTokens;
import dev.stridekeep.application.account.RefreshTokens.Purpose;
import dev.stridekeep.application.account.Session;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What any [SessionStore] must do. The store may hold other sessions.
public interface SessionStoreContract {
  Instant USED = Instant.parse("2026-11-21T07:30:00.123Z");
  int MANY = 100;

  /// The store under test.
  SessionStore sessions();

  @Test
  default void a_session_is_read_back_as_it_was_added() {
    Session session = session(newAccount(), USED);
    sessions().add(session, MANY);
    assertEquals(Optional.of(session), sessions().find(session.id()));
    assertEquals(Optional.empty(), sessions().find(new SessionId(UUID.randomUUID())));
  }

  @Test
  default void a_session_rotates_by_one_generation_at_a_time() {
    Session session = session(newAccount(), USED);
    sessions().add(session, MANY);
    Session next = rotated(session, 1);
    assertFalse(sessions().rotate(rotated(session, 2)));
    assertTrue(sessions().rotate(next));
    assertFalse(sessions().rotate(next));
    assertEquals(Optional.of(next), sessions().find(session.id()));
  }

  @Test
  default void of_many_who_rotate_at_once_one_does() {
    Session session = session(newAccount(), USED);
    sessions().add(session, MANY);
    List<Boolean> rotated = AtOnce.call(8, () -> sessions().rotate(rotated(session, 1)));
    assertEquals(1, rotated.stream().filter(one -> one).count());
  }

  @Test
  default void many_refreshes_of_one_token_at_once_give_one_successor() {
    var clock = new StoppedClock(USED);
    var tokens = new RefreshTokens(new byte[32], Purpose.REFRESH, new SplittableRandom(1));
    var refresh = new RefreshSession(sessions(), tokens, new ListedAccessTokens(clock), clock);
    RefreshToken first = tokens.first(new SessionId(UUID.randomUUID()));
    sessions().add(Session.opened(first, newAccount(), USED), MANY);
    var answers = AtOnce.call(8, () -> refresh.refresh(first.text()).orElseThrow().refresh());
    assertEquals(Set.of(tokens.successor(first)), Set.copyOf(answers));
  }

  @Test
  default void an_ended_session_is_gone_for_good() {
    Session session = session(newAccount(), USED);
    Session other = session(session.account(), USED);
    sessions().add(session, MANY);
    sessions().add(other, MANY);
    sessions().end(session.id());
    sessions().end(session.id());
    assertEquals(Optional.empty(), sessions().find(session.id()));
    assertFalse(sessions().rotate(rotated(session, 1)));
    assertEquals(Optional.empty(), sessions().find(session.id()));
    assertEquals(Optional.of(other), sessions().find(other.id()));
  }

  @Test
  default void one_session_too_many_ends_the_one_not_used_for_longest() {
    AccountId account = newAccount();
    Session newest = session(account, USED.plusSeconds(3));
    Session oldest = session(account, USED.plusSeconds(1));
    Session middle = session(account, USED.plusSeconds(2));
    Session neighbour = session(newAccount(), USED);
    for (Session session : List.of(neighbour, newest, oldest, middle)) {
      sessions().add(session, 2);
    }
    assertEquals(Optional.of(newest), sessions().find(newest.id()));
    assertEquals(Optional.of(middle), sessions().find(middle.id()));
    assertEquals(Optional.empty(), sessions().find(oldest.id()));
    assertEquals(Optional.of(neighbour), sessions().find(neighbour.id()));
  }

  @Test
  default void sessions_not_used_since_an_instant_end_a_few_at_a_time() {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    List<Session> unused =
        List.of(
            session(newAccount(), longAgo.minusSeconds(3)),
            session(newAccount(), longAgo.minusSeconds(2)),
            session(newAccount(), longAgo.minusNanos(1_000_000)));
    Session used = session(newAccount(), longAgo);
    unused.forEach(session -> sessions().add(session, MANY));
    sessions().add(used, MANY);
    assertEquals(2, sessions().endUnusedSince(longAgo, 2));
    assertEquals(1, sessions().endUnusedSince(longAgo, 2));
    assertEquals(0, sessions().endUnusedSince(longAgo, 2));
    unused.forEach(session -> assertEquals(Optional.empty(), sessions().find(session.id())));
    assertEquals(Optional.of(used), sessions().find(used.id()));
    sessions().end(used.id());
  }

  private static AccountId newAccount() {
    return new AccountId(UUID.randomUUID());
  }

  private static Session session(AccountId account, Instant usedAt) {
    return new Session(
        new SessionId(UUID.randomUUID()),
        account,
        0,
        "0".repeat(64),
        usedAt.minus(Duration.ofDays(1)),
        usedAt);
  }

  private static Session rotated(Session session, int generation) {
    return new Session(
        session.id(),
        session.account(),
        generation,
        "f".repeat(64),
        session.signedInAt(),
        session.usedAt().plusSeconds(900));
  }
}

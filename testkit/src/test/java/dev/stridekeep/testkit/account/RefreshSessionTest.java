package dev.stridekeep.testkit.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.account.EndIdleSessions;
import dev.stridekeep.application.account.RefreshToken;
import dev.stridekeep.application.account.RefreshTokens;
import dev.stridekeep.application.account.RefreshTokens.Purpose;
import dev.stridekeep.application.account.Session;
import dev.stridekeep.application.account.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RefreshSessionTest {
  private final Accounts accounts = new Accounts();
  private final SignedIn first = accounts.signedIn();

  private Optional<String> refresh(String token) {
    return accounts.refresh.refresh(token).map(tokens -> tokens.refresh().text());
  }

  private String successor() {
    return refresh(first.refresh().text()).orElseThrow();
  }

  @Test
  void a_refresh_gives_another_token_and_access() {
    SignedIn next = accounts.refresh.refresh(first.refresh().text()).orElseThrow();
    assertFalse(next.refresh().text().equals(first.refresh().text()));
    assertTrue(accounts.opens(next));
    assertEquals(first.refresh().session(), next.refresh().session());
  }

  @Test
  void an_old_token_is_answered_with_the_same_successor_for_a_minute() {
    String next = successor();
    accounts.clock.advance(Duration.ofSeconds(60));
    assertEquals(Optional.of(next), refresh(first.refresh().text()));
    assertTrue(refresh(next).isPresent());
  }

  @Test
  void after_a_minute_the_old_token_ends_the_session() {
    String next = successor();
    accounts.clock.advance(Duration.ofSeconds(60).plusMillis(1));
    assertEquals(Optional.empty(), refresh(first.refresh().text()));
    assertEquals(Optional.empty(), refresh(next));
    assertFalse(accounts.opens(first));
  }

  @Test
  void once_the_successor_was_used_the_old_token_ends_the_session() {
    String next = successor();
    String third = refresh(next).orElseThrow();
    assertEquals(Optional.empty(), refresh(first.refresh().text()));
    assertEquals(Optional.empty(), refresh(third));
    assertEquals(Optional.empty(), refresh(next));
  }

  @Test
  void many_who_refresh_at_once_get_the_same_successor() {
    List<Optional<String>> answers = AtOnce.call(8, () -> refresh(first.refresh().text()));
    assertEquals(1, answers.stream().map(Optional::orElseThrow).collect(Collectors.toSet()).size());
  }

  @Test
  void a_session_not_used_for_90_days_is_over() {
    accounts.clock.advance(Duration.ofDays(90));
    String next = successor();
    accounts.clock.advance(Duration.ofDays(90).plusMillis(1));
    assertEquals(Optional.empty(), refresh(next));
  }

  @Test
  void sessions_not_used_for_90_days_are_cleared_away() {
    var endIdle = new EndIdleSessions(accounts.sessions, accounts.clock);
    accounts.clock.advance(Duration.ofDays(90));
    assertEquals(0, endIdle.endSome());
    accounts.clock.advance(Duration.ofMillis(1));
    assertEquals(1, endIdle.endSome());
    assertEquals(Optional.empty(), accounts.sessions.find(first.refresh().session()));
  }

  @Test
  void a_made_up_token_is_refused_and_ends_nothing() {
    String text = first.refresh().text();
    RefreshTokens strangers =
        new RefreshTokens(
            "another key, of 32 bytes or more".getBytes(UTF_8),
            Purpose.REFRESH,
            new SplittableRandom(1));
    for (String forged :
        List.of(
            "",
            "x",
            text.substring(1),
            text + "A",
            text.replace(text.charAt(20), text.charAt(20) == 'A' ? 'B' : 'A'),
            "*".repeat(text.length()),
            strangers.first(first.refresh().session()).text())) {
      assertEquals(Optional.empty(), refresh(forged), forged);
    }
    assertTrue(refresh(text).isPresent());
  }

  @Test
  void a_token_that_the_store_does_not_know_yet_is_refused_and_ends_nothing() {
    RefreshToken ahead =
        accounts.refreshTokens.successor(accounts.refreshTokens.successor(first.refresh()));
    assertEquals(Optional.empty(), refresh(ahead.text()));
    assertTrue(refresh(first.refresh().text()).isPresent());
  }

  @Test
  void what_is_stored_is_not_the_token() {
    Session stored = accounts.sessions.find(first.refresh().session()).orElseThrow();
    assertFalse(stored.toString().contains(first.refresh().text()));
    assertEquals(64, stored.digest().length());
  }
}

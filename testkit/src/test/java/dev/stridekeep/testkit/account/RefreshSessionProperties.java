package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// A chain of refresh tokens, used in any order at any time, against the rule written plainly.
final class RefreshSessionProperties {
  /// A wait and then a use of a token.
  ///
  /// @param back how many tokens before the newest one: 0 for the newest
  record Use(int waitSeconds, int back) {}

  @Provide
  Arbitrary<List<Use>> uses() {
    Arbitrary<Integer> waits =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0, 30)),
            Tuple.of(2, Arbitraries.of(59, 60, 61)),
            Tuple.of(1, Arbitraries.integers().between(0, 8_000_000)));
    Arbitrary<Integer> backs =
        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(5, 1), Tuple.of(1, 2));
    return Combinators.combine(waits, backs).as(Use::new).list().ofMaxSize(12);
  }

  @Property(seed = "20261121", tries = 500)
  void a_token_is_answered_with_its_one_successor_or_with_the_end(@ForAll("uses") List<Use> uses) {
    var accounts = new Accounts();
    var tokens = new ArrayList<>(List.of(accounts.signedIn().refresh().text()));
    Instant newestMadeAt = accounts.clock.instant();
    boolean hasEnded = false;
    for (Use use : uses) {
      accounts.clock.advance(Duration.ofSeconds(use.waitSeconds()));
      Duration age = Duration.between(newestMadeAt, accounts.clock.instant());
      int used = Math.max(0, tokens.size() - 1 - use.back());
      var answer = accounts.refresh.refresh(tokens.get(used)).map(next -> next.refresh().text());
      if (!hasEnded && isNewest(tokens, used) && age.compareTo(Duration.ofDays(90)) <= 0) {
        tokens.add(answer.orElseThrow());
        newestMadeAt = accounts.clock.instant();
      } else if (!hasEnded && used == tokens.size() - 2 && age.toMillis() <= 60_000) {
        assertEquals(Optional.of(tokens.getLast()), answer);
      } else {
        assertEquals(Optional.empty(), answer);
        hasEnded = true;
      }
    }
    assertEquals(tokens.size(), tokens.stream().distinct().count());
  }

  private static boolean isNewest(List<String> tokens, int used) {
    return used == tokens.size() - 1;
  }
}

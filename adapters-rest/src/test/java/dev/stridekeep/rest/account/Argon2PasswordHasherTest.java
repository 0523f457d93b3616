package dev.stridekeep.rest.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.account.Password;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class Argon2PasswordHasherTest {
  private static final Argon2Settings QUICK = new Argon2Settings(64, 1, 1);

  private final RandomGenerator random = new SplittableRandom(7);

  private Argon2PasswordHasher quick() {
    return hasher(QUICK, Bulkhead.of("test", 1, 10, Duration.ofSeconds(5)));
  }

  private Argon2PasswordHasher hasher(Argon2Settings settings, Bulkhead bulkhead) {
    return new Argon2PasswordHasher(settings, random, bulkhead, 1);
  }

  @Test
  void a_password_matches_its_own_hash_and_no_other() {
    var hasher = quick();
    var hash = hasher.hash(new Password("pässword 🏃"));
    assertTrue(hasher.matches(new Password("pässword 🏃"), hash));
    assertFalse(hasher.matches(new Password("pässword 🏃 "), hash));
    assertNotEquals(hash, hasher.hash(new Password("pässword 🏃")));
  }

  @Test
  void hashes_are_made_as_owasp_recommends_and_fit_their_column() {
    var hash = new Argon2PasswordHasher(random).hash(new Password("x".repeat(200)));
    assertTrue(hash.encoded().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash.encoded());
    assertTrue(hash.encoded().length() <= 200);
  }

  @Test
  void hashes_are_those_of_the_reference_program() {
    // Of the tests of the reference implementation: phc-winner-argon2, src/test.c.
    var hash =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertTrue(quick().matches(new Password("password"), hash));
  }

  @Test
  void what_is_no_hash_of_ours_is_a_fault() {
    var end = "$AAAAAAAAAAA$" + "A".repeat(43);
    for (var bad :
        List.of(
            "",
            "plain",
            "$argon2i$v=19$m=64,t=1,p=1" + end,
            "$argon2id$v=19$m=9999999,t=1,p=1" + end,
            "$argon2id$v=19$m=64,t=0,p=1" + end)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> quick().matches(new Password("correct horse"), new PasswordHash(bad)),
          bad);
    }
  }

  @Test
  @Timeout(20)
  void where_too_many_hash_already_the_next_is_told_to_come_again() throws InterruptedException {
    var bulkhead = Bulkhead.of("test", 1, 0, Duration.ofMillis(1));
    var hasher = hasher(QUICK, bulkhead);
    var isFull = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var busy = Thread.startVirtualThread(() -> bulkhead.call(() -> hold(isFull, goOn)));
    isFull.await();
    var refused =
        assertThrows(ProblemException.class, () -> hasher.hash(new Password("correct horse")));
    assertEquals(ProblemType.OVERLOADED, refused.problem().type());
    goOn.countDown();
    busy.join();
    assertTrue(hasher.hash(new Password("correct horse")).encoded().startsWith("$argon2id"));
  }

  private static boolean hold(CountDownLatch isFull, CountDownLatch goOn) {
    isFull.countDown();
    try {
      return goOn.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package dev.stridekeep.rest.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.testkit.account.InMemoryServerSecrets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ServerKeyTest {
  private final InMemoryServerSecrets secrets = new InMemoryServerSecrets();

  private ServerKey made(long seed) {
    return ServerKey.of(null, secrets, new SplittableRandom(seed));
  }

  private static ServerKey set(String base64) {
    return ServerKey.of(base64, new InMemoryServerSecrets(), new SplittableRandom(1));
  }

  @Test
  void all_nodes_share_the_key_that_the_first_one_made() {
    assertArrayEquals(made(1).derived("x"), made(2).derived("x"));
  }

  @Test
  void a_key_that_is_set_wins() {
    byte[] mine = new byte[32];
    Arrays.fill(mine, (byte) 7);
    var base64 = Base64.getEncoder().encodeToString(mine);
    assertArrayEquals(set(base64).derived("x"), set(base64).derived("x"));
    assertFalse(Arrays.equals(made(1).derived("x"), set(base64).derived("x")));
  }

  @Test
  void every_use_has_a_key_of_its_own() {
    assertFalse(Arrays.equals(made(1).derived("x"), made(1).derived("y")));
    assertEquals(32, made(1).derived("x").length);
  }

  @Test
  void a_key_that_is_too_short_or_no_base64_is_refused_and_not_repeated() {
    for (var bad : new String[] {"", "c2hvcnQ=", "no base64 at all, but long enough to be a key"}) {
      var refused = assertThrows(IllegalArgumentException.class, () -> set(bad));
      var message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("openssl rand -base64 32"), message);
      assertTrue(bad.isEmpty() || !message.contains(bad), message);
    }
  }

  @Test
  void a_key_does_not_print() {
    assertEquals("ServerKey[…]", made(1).toString());
  }
}

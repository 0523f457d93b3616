package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stridekeep.application.account.ServerSecrets;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What any [ServerSecrets] must do. There may be other keys.
public interface ServerSecretsContract {
  /// The store under test.
  ServerSecrets secrets();

  @Test
  default void the_first_key_of_a_name_stays() {
    String name = UUID.randomUUID().toString();
    byte[] first = newKey();
    assertArrayEquals(first, secrets().claim(name, first));
    assertArrayEquals(first, secrets().claim(name, newKey()));
  }

  @Test
  default void names_have_keys_of_their_own() {
    byte[] one = secrets().claim(UUID.randomUUID().toString(), newKey());
    byte[] other = secrets().claim(UUID.randomUUID().toString(), newKey());
    assertFalse(Arrays.equals(one, other));
  }

  @Test
  default void many_who_claim_at_once_get_the_same_key() {
    String name = UUID.randomUUID().toString();
    var keys =
        AtOnce.call(8, () -> HexFormat.of().formatHex(secrets().claim(name, newKey()))).stream()
            .collect(Collectors.toSet());
    assertEquals(1, keys.size());
  }

  private static byte[] newKey() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    return ByteBuffer.allocate(32)
        .putLong(one.getMostSignificantBits())
        .putLong(one.getLeastSignificantBits())
        .putLong(two.getMostSignificantBits())
        .putLong(two.getLeastSignificantBits())
        .array();
  }
}

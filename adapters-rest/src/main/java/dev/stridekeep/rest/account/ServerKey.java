package dev.stridekeep.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.application.account.ServerSecrets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/// The one key that all nodes share; every use has a key of its own derived from it (HKDF, RFC
/// 5869).
public final class ServerKey {
  /// Fewest bytes of the key.
  public static final int MIN_BYTES = 32;

  private static final String NAME = "tokens";

  private final byte[] key;

  private ServerKey(byte[] key) {
    if (key.length < MIN_BYTES) {
      throw unfit();
    }
    this.key = key.clone();
  }

  /// The key that an operator set, else the one that all nodes share through the database, made the
  /// first time.
  ///
  /// @param base64 at least 32 bytes; null where none is set
  /// @param random unguessable
  /// @throws IllegalArgumentException where the set key is no base64 or too short
  public static ServerKey of(
      @Nullable String base64, ServerSecrets secrets, RandomGenerator random) {
    if (base64 != null) {
      return new ServerKey(decoded(base64));
    }
    var fresh = new byte[MIN_BYTES];
    random.nextBytes(fresh);
    return new ServerKey(secrets.claim(NAME, fresh));
  }

  /// Does nothing where a key is fit to be set.
  ///
  /// @throws IllegalArgumentException where it is no base64 or too short
  public static void require(String base64) {
    var _ = new ServerKey(decoded(base64));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      throw unfit();
    }
  }

  private static IllegalArgumentException unfit() {
    return new IllegalArgumentException(
        "the token key must be base64 of "
            + MIN_BYTES
            + " bytes or more, as `openssl rand -base64 32` makes");
  }

  /// 32 bytes for one use, from which neither the key nor those of other uses can be told.
  byte[] derived(String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(use.getBytes(UTF_8), MIN_BYTES));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HKDF-SHA256", missing);
    }
  }

  /// Never the key.
  @Override
  public String toString() {
    return "ServerKey[…]";
  }
}

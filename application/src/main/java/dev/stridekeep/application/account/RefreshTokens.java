package dev.stridekeep.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.domain.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and reads refresh tokens: session id, generation, 32 secret bytes and a tag, in base64url.
///
/// The first secret of a session is random; each next one is an HMAC of the one before under the
/// server's key, so that every node answers an old token with the same successor and none is stored
/// but as a hash. The tag, an HMAC too, tells tokens of ours from made-up ones: only the former can
/// end a session by being used again, and the latter never reach the database.
public final class RefreshTokens {
  private static final int HEAD_BYTES = 20;
  private static final int SECRET_BYTES = 32;
  private static final int TAG_BYTES = 16;
  private static final int BYTES = HEAD_BYTES + SECRET_BYTES + TAG_BYTES;
  private static final int TEXT_LENGTH = (BYTES * 4 + 2) / 3;

  private final SecretKeySpec chainKey;
  private final SecretKeySpec tagKey;
  private final RandomGenerator random;

  /// @param key the server's key, at least 32 bytes, the same on all nodes; tokens of one purpose
  ///     are never taken for another's
  /// @param random unguessable outside of tests
  public RefreshTokens(byte[] key, Purpose purpose, RandomGenerator random) {
    if (key.length < SECRET_BYTES) {
      throw new IllegalArgumentException("the key must have 32 bytes or more: " + key.length);
    }
    this.chainKey = derived(key, "chain " + purpose);
    this.tagKey = derived(key, "tag " + purpose);
    this.random = random;
  }

  /// What tokens are for.
  public enum Purpose {
    /// A phone keeps its session alive with it.
    REFRESH,
    /// A browser holds it as its session cookie; it is not rotated.
    COOKIE
  }

  /// The first token of a new session.
  public RefreshToken first(SessionId session) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return token(session, 0, secret);
  }

  /// The token that follows, always the same one.
  public RefreshToken successor(RefreshToken token) {
    byte[] before = Base64.getUrlDecoder().decode(token.text());
    return token(token.session(), token.generation() + 1, hmac(chainKey, before));
  }

  /// Reads a token; empty where it is not one that this product made for this purpose.
  public Optional<RefreshToken> read(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    byte[] tag = Arrays.copyOfRange(bytes, HEAD_BYTES + SECRET_BYTES, BYTES);
    if (!MessageDigest.isEqual(tag, tag(Arrays.copyOf(bytes, HEAD_BYTES + SECRET_BYTES)))) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    SessionId session = new SessionId(new UUID(head.getLong(), head.getLong()));
    return Optional.of(new RefreshToken(session, head.getInt(), text, digest(text)));
  }

  private RefreshToken token(SessionId session, int generation, byte[] secret) {
    byte[] body =
        ByteBuffer.allocate(HEAD_BYTES + SECRET_BYTES)
            .putLong(session.value().getMostSignificantBits())
            .putLong(session.value().getLeastSignificantBits())
            .putInt(generation)
            .put(secret)
            .array();
    byte[] whole = Arrays.copyOf(body, BYTES);
    System.arraycopy(tag(body), 0, whole, body.length, TAG_BYTES);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    return new RefreshToken(session, generation, text, digest(text));
  }

  private byte[] tag(byte[] body) {
    return Arrays.copyOf(hmac(tagKey, body), TAG_BYTES);
  }

  private static SecretKeySpec derived(byte[] key, String use) {
    byte[] sub = hmac(new SecretKeySpec(key, "HmacSHA256"), use.getBytes(UTF_8));
    return new SecretKeySpec(sub, "HmacSHA256");
  }

  private static byte[] hmac(SecretKeySpec key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(data);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(UTF_8)));
  }
}

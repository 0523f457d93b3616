package dev.stridekeep.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.testkit.account.InMemoryServerSecrets;
import dev.stridekeep.testkit.account.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class JwtAccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T07:30:00.987Z");
  private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
  private static final SessionId SESSION = new SessionId(UUID.randomUUID());

  private final StoppedClock clock = new StoppedClock(NOW);
  private final ServerKey key = newKey(1);
  private final JwtAccessTokens tokens = new JwtAccessTokens(key, clock);

  private static ServerKey newKey(long seed) {
    return ServerKey.of(null, new InMemoryServerSecrets(), new SplittableRandom(seed));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(JwtAccessTokens.ISSUER)
        .audience(JwtAccessTokens.AUDIENCE)
        .subject(ACCOUNT.toString())
        .claim(JwtAccessTokens.SESSION, SESSION.toString())
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.HS256).type(JwtAccessTokens.TYPE);
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] secret) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] secret() {
    return key.derived(JwtAccessTokens.KEY_USE);
  }

  private boolean isTaken(UnaryOperator<JWTClaimsSet.Builder> change) {
    return isTaken(signed(header().build(), change.apply(claims()).build(), secret()));
  }

  private boolean isTaken(String token) {
    return tokens.read(token).isPresent();
  }

  @Test
  void what_was_issued_is_read_back_until_it_is_over() {
    var token = tokens.issue(ACCOUNT, SESSION);
    var access = new Access(ACCOUNT, SESSION, Instant.parse("2026-11-21T07:45:00Z"));
    assertEquals(access.expiresAt(), token.expiresAt());
    assertEquals(Optional.of(access), tokens.read(token.text()));
    clock.advance(Duration.between(NOW, access.expiresAt()).minusMillis(1));
    assertEquals(Optional.of(access), tokens.read(token.text()));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), tokens.read(token.text()));
  }

  @Test
  void the_claims_of_a_sound_token_are_taken() {
    assertEquals(true, isTaken(same -> same));
  }

  @Test
  void a_token_without_a_signature_is_refused() {
    assertFalse(isTaken(new PlainJWT(claims().build()).serialize()));
    var parts = tokens.issue(ACCOUNT, SESSION).text().split("\\.", -1);
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    assertFalse(isTaken(none + "." + parts[1] + "."));
    assertFalse(isTaken(parts[0] + "." + parts[1] + "."));
    assertFalse(isTaken(none + "." + parts[1] + "." + parts[2]));
  }

  @Test
  void another_key_another_algorithm_and_another_type_are_refused() {
    var claims = claims().build();
    assertFalse(isTaken(signed(header().build(), claims, newKey(2).derived("access tokens"))));
    assertFalse(isTaken(signed(header().build(), claims, key.derived("csrf tokens"))));
    var longer = new byte[64];
    System.arraycopy(secret(), 0, longer, 0, 32);
    var hs512 = new JWSHeader.Builder(JWSAlgorithm.HS512).type(JwtAccessTokens.TYPE).build();
    assertFalse(isTaken(signed(hs512, claims, longer)));
    var plain = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    assertFalse(isTaken(signed(plain, claims, secret())));
  }

  @Test
  void other_issuers_audiences_and_times_are_refused() {
    assertFalse(isTaken(claims -> claims.issuer("somebody")));
    assertFalse(isTaken(claims -> claims.audience("another-api")));
    assertFalse(isTaken(claims -> claims.audience((String) null)));
    assertFalse(isTaken(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(1)))));
    assertFalse(isTaken(claims -> claims.expirationTime(null)));
    assertFalse(isTaken(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(5)))));
  }

  @Test
  void a_token_of_nobody_or_of_no_session_is_refused() {
    assertFalse(isTaken(claims -> claims.subject(null)));
    assertFalse(isTaken(claims -> claims.subject("me")));
    assertFalse(isTaken(claims -> claims.claim(JwtAccessTokens.SESSION, null)));
    assertFalse(isTaken(claims -> claims.claim(JwtAccessTokens.SESSION, 7)));
  }

  @Test
  void any_changed_letter_makes_a_token_worthless() {
    var text = tokens.issue(ACCOUNT, SESSION).text();
    for (int i = 0; i < text.length() - 1; i++) {
      char changed = text.charAt(i) == 'A' ? 'B' : 'A';
      var forged = text.substring(0, i) + changed + text.substring(i + 1);
      assertEquals(Optional.empty(), tokens.read(forged), "letter " + i);
    }
  }

  @Test
  void what_is_no_token_at_all_is_refused() {
    for (var text : new String[] {"", ".", "..", "a.b.c", "é.é.é", "x".repeat(5_000)}) {
      assertFalse(isTaken(text), text);
    }
  }
}

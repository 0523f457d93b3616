package dev.stridekeep.rest.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.AccessToken;
import dev.stridekeep.application.account.AccessTokens;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.account.AccountId;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Access tokens as JWTs (RFC 7519) of the type `at+jwt`, signed with HMAC-SHA-256 and nothing
/// else: a token cannot choose how it is checked.
public final class JwtAccessTokens implements AccessTokens {
  /// How long a token is good for.
  public static final Duration LAST = Duration.ofMinutes(15);

  static final String ISSUER = "stridekeep";
  static final String AUDIENCE = "stridekeep-api";
  static final String SESSION = "sid";
  static final String KEY_USE = "access tokens";
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

  /// Ours have some 350.
  private static final int MAX_LENGTH = 1_000;

  private final JWSSigner signer;
  private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();
  private final InstantSource clock;

  public JwtAccessTokens(ServerKey key, InstantSource clock) {
    byte[] secret = key.derived(KEY_USE);
    this.clock = clock;
    try {
      this.signer = new MACSigner(secret);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the key is too short for " + ALGORITHM, e);
    }
    reader.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
    reader.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHM, new ImmutableSecret<>(secret)));
    var claims = new OnTime(clock);
    claims.setMaxClockSkew(0);
    reader.setJWTClaimsSetVerifier(claims);
  }

  @Override
  public AccessToken issue(AccountId account, SessionId session) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var expiresAt = now.plus(LAST);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(ALGORITHM).type(TYPE).build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.toString())
                .claim(SESSION, session.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
    return new AccessToken(token.serialize(), expiresAt);
  }

  @Override
  public Optional<Access> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var claims = reader.process(text, null);
      return Optional.of(
          new Access(
              new AccountId(UUID.fromString(claims.getSubject())),
              new SessionId(UUID.fromString(claims.getStringClaim(SESSION))),
              claims.getExpirationTime().toInstant()));
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Checks issuer, audience and time, the latter by the clock from outside.
  private static final class OnTime extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    OnTime(InstantSource clock) {
      super(
          AUDIENCE,
          new JWTClaimsSet.Builder().issuer(ISSUER).build(),
          Set.of("sub", "exp", SESSION));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}

package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.AccessToken;
import dev.stridekeep.application.account.AccessTokens;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens that are numbers in a list, for tests.
public final class ListedAccessTokens implements AccessTokens {
  public static final Duration LAST = Duration.ofMinutes(15);

  private final Map<String, Access> issued = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public ListedAccessTokens(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public AccessToken issue(AccountId account, SessionId session) {
    Instant expiresAt = clock.instant().plus(LAST);
    String text = "access-" + issued.size();
    issued.put(text, new Access(account, session, expiresAt));
    return new AccessToken(text, expiresAt);
  }

  @Override
  public Optional<Access> read(String text) {
    return Optional.ofNullable(issued.get(text))
        .filter(access -> clock.instant().isBefore(access.expiresAt()));
  }
}

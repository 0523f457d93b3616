package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.AccountId;
import java.util.Optional;

/// Signs access tokens and reads them back.
public interface AccessTokens {
  AccessToken issue(AccountId account, SessionId session);

  /// What a token says; empty where it was not signed here, is damaged or is over. Knows nothing of
  /// sessions that were ended, see [CheckAccess].
  Optional<Access> read(String text);
}

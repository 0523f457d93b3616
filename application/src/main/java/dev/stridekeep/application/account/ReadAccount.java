package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import java.util.Optional;

/// Tells an account to its runner.
public final class ReadAccount {
  private final AccountStore accounts;

  public ReadAccount(AccountStore accounts) {
    this.accounts = accounts;
  }

  /// The account; empty where there is none any more.
  public Optional<Account> read(AccountId id) {
    return accounts.find(id);
  }
}

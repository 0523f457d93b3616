package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.AccountStore;

final class InMemoryAccountStoreTest implements AccountStoreContract {
  private final AccountStore accounts = new InMemoryAccountStore();

  @Override
  public AccountStore accounts() {
    return accounts;
  }
}

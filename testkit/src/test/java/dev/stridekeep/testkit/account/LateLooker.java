package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Email;
import java.util.Optional;

/// Sees an e-mail only after having tried to add it: the moment between look and add, made long.
final class LateLooker implements AccountStore {
  private final AccountStore store;
  private boolean hasTried;

  LateLooker(AccountStore store) {
    this.store = store;
  }

  @Override
  public boolean add(Account account, PasswordHash passwordHash) {
    hasTried = true;
    return store.add(account, passwordHash);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return store.find(id);
  }

  @Override
  public Optional<Credentials> findCredentials(Email email) {
    return hasTried ? store.findCredentials(email) : Optional.empty();
  }

  @Override
  public boolean save(Account account) {
    return store.save(account);
  }
}

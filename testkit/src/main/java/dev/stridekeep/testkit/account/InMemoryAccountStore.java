package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Email;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps accounts in memory, for tests.
public final class InMemoryAccountStore implements AccountStore {
  private final Map<AccountId, Credentials> rows = new HashMap<>();

  @Override
  public synchronized boolean add(Account account, PasswordHash passwordHash) {
    if (findCredentials(account.email()).isPresent()) {
      return false;
    }
    rows.put(account.id(), new Credentials(account, passwordHash));
    return true;
  }

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    return Optional.ofNullable(rows.get(id)).map(Credentials::account);
  }

  @Override
  public synchronized Optional<Credentials> findCredentials(Email email) {
    return rows.values().stream().filter(row -> row.account().email().equals(email)).findAny();
  }

  @Override
  public synchronized boolean save(Account account) {
    Credentials saved = rows.get(account.id());
    if (saved == null || saved.account().version() != account.version()) {
      return false;
    }
    rows.put(account.id(), new Credentials(next(saved.account(), account), saved.passwordHash()));
    return true;
  }

  private static Account next(Account saved, Account wanted) {
    return new Account(
        saved.id(),
        saved.email(),
        wanted.displayName(),
        wanted.timeZone(),
        wanted.units(),
        wanted.weekStart(),
        wanted.body(),
        saved.createdAt(),
        saved.version() + 1);
  }
}

package dev.stridekeep.application.account;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes an account's name, preferences and body measurements. Two changes at once both take
/// effect, one after the other.
public final class ChangeAccount {
  private static final int MAX_TRIES = 10;

  private final AccountStore accounts;

  public ChangeAccount(AccountStore accounts) {
    this.accounts = accounts;
  }

  /// The changed account; empty where there is none any more.
  ///
  /// @param change from the account as it is to the account as wanted; called again where another
  ///     change came first. Id, e-mail and time of creation stay, whatever it says. What it
  ///     throws is thrown on, and nothing is changed.
  /// @throws StorageException where others changed the account at every try
  public Optional<Account> change(AccountId id, UnaryOperator<Account> change) {
    for (int i = 0; i < MAX_TRIES; i++) {
      Optional<Account> found = accounts.find(id);
      if (found.isEmpty()) {
        return found;
      }
      Account before = found.get();
      Account wanted = settled(before, change.apply(before), before.version());
      if (wanted.equals(before)) {
        return found;
      }
      if (accounts.save(wanted)) {
        return Optional.of(settled(before, wanted, before.version() + 1));
      }
    }
    throw new StorageException("the account changed at each of " + MAX_TRIES + " tries");
  }

  private static Account settled(Account before, Account wanted, int version) {
    return new Account(
        before.id(),
        before.email(),
        wanted.displayName(),
        wanted.timeZone(),
        wanted.units(),
        wanted.weekStart(),
        wanted.body(),
        before.createdAt(),
        version);
  }
}

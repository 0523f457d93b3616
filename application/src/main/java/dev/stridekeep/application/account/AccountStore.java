package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Email;
import java.util.Optional;

/// Keeps accounts. Writes return when they are flushed; reads see every write that has returned.
public interface AccountStore {
  /// Adds an account.
  ///
  /// @return false where the e-mail is taken; nothing is changed then
  boolean add(Account account, PasswordHash passwordHash);

  Optional<Account> find(AccountId id);

  /// The account of an e-mail address and the hash of its password.
  Optional<Credentials> findCredentials(Email email);

  /// Replaces an account if its saved version is still `account.version()`, and adds one to that.
  /// The e-mail address and the time of creation stay.
  ///
  /// @return whether it was saved; false means that somebody else changed the account, or that
  ///     there is none
  boolean save(Account account);

  /// What signing in is checked against.
  record Credentials(Account account, PasswordHash passwordHash) {}
}

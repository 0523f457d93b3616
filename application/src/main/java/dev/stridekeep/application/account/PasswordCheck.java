package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Email;
import java.util.Optional;

/// Tells whose e-mail and password these are. An unknown e-mail costs as much time as a wrong
/// password, so that the time tells nobody who has an account.
public final class PasswordCheck {
  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final PasswordHash decoy;

  public PasswordCheck(AccountStore accounts, PasswordHasher hasher) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.decoy = hasher.hash(new Password("nobody's password"));
  }

  /// The account whose e-mail and password these are; empty where either is wrong.
  public Optional<Account> check(Email email, Password password) {
    Optional<AccountStore.Credentials> found = accounts.findCredentials(email);
    PasswordHash hash = found.map(AccountStore.Credentials::passwordHash).orElse(decoy);
    boolean matches = hasher.matches(password, hash);
    return matches ? found.map(AccountStore.Credentials::account) : Optional.empty();
  }
}

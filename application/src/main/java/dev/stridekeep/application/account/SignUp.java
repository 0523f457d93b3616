package dev.stridekeep.application.account;

import dev.stridekeep.application.IdSource;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Makes an account. Asked again with the same e-mail and password, tells the account that is
/// there; two sign-ups of one e-mail at the same moment make one account.
public final class SignUp {
  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final PasswordCheck passwords;
  private final IdSource ids;
  private final InstantSource clock;

  public SignUp(
      AccountStore accounts,
      PasswordHasher hasher,
      PasswordCheck passwords,
      IdSource ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
  }

  public sealed interface Result {}

  public record Created(Account account) implements Result {}

  /// The e-mail and the password are those of this account: the sign-up was sent twice.
  public record AlreadyThere(Account account) implements Result {}

  /// The e-mail is another account's, or this one's with another password.
  public record EmailTaken() implements Result {}

  public Result signUp(NewAccount wanted) {
    if (accounts.findCredentials(wanted.email()).isPresent()) {
      return existing(wanted);
    }
    Account account =
        new Account(
            new AccountId(ids.next()),
            wanted.email(),
            wanted.displayName(),
            wanted.timeZone(),
            wanted.units(),
            DayOfWeek.MONDAY,
            wanted.body(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            0);
    return accounts.add(account, hasher.hash(wanted.password()))
        ? new Created(account)
        : existing(wanted);
  }

  private Result existing(NewAccount wanted) {
    return passwords
        .check(wanted.email(), wanted.password())
        .<Result>map(AlreadyThere::new)
        .orElseGet(EmailTaken::new);
  }
}

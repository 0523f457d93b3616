package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.NewAccount;
import dev.stridekeep.application.account.Password;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Sex;
import dev.stridekeep.domain.account.Units;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Runners for tests, no two with one e-mail.
public final class Runners {
  public static final Password PASSWORD = new Password("correct horse battery");
  public static final BodyProfile BODY =
      new BodyProfile(Sex.FEMALE, LocalDate.of(1990, 2, 28), 168.5, 61.2);

  private static final Instant CREATED = Instant.parse("2026-11-21T07:30:00.123Z");

  private Runners() {}

  /// An e-mail that nobody has.
  public static Email newEmail() {
    return new Email("runner-" + UUID.randomUUID() + "@example.org");
  }

  /// An account with everything filled in, of version 0.
  public static Account account(Email email) {
    return new Account(
        new AccountId(UUID.randomUUID()),
        email,
        "Zoë 🏃",
        ZoneId.of("America/Argentina/ComodRivadavia"),
        Units.IMPERIAL,
        DayOfWeek.SUNDAY,
        BODY,
        CREATED,
        0);
  }

  /// What a runner with [#PASSWORD] tells when signing up.
  public static NewAccount signUp(Email email) {
    return new NewAccount(
        email, PASSWORD, "Zoë 🏃", ZoneId.of("Europe/Berlin"), Units.METRIC, BODY);
  }
}

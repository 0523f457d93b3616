package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.AccountStore.Credentials;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Units;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What any [AccountStore] must do. The store may hold other accounts.
public interface AccountStoreContract {
  PasswordHash HASH = new PasswordHash("$argon2id$" + "x".repeat(190));

  /// The store under test.
  AccountStore accounts();

  @Test
  default void an_account_is_read_back_as_it_was_added() {
    Account account = Runners.account(Runners.newEmail());
    assertTrue(accounts().add(account, HASH));
    assertEquals(Optional.of(account), accounts().find(account.id()));
    assertEquals(
        Optional.of(new Credentials(account, HASH)), accounts().findCredentials(account.email()));
  }

  @Test
  default void an_account_without_a_body_is_read_back_without() {
    Account account = changed(Runners.account(Runners.newEmail()), BodyProfile.UNKNOWN, 0);
    assertTrue(accounts().add(account, HASH));
    assertEquals(Optional.of(account), accounts().find(account.id()));
  }

  @Test
  default void the_longest_email_and_name_are_kept_whole() {
    Email longest = new Email(UUID.randomUUID() + "@" + "é".repeat(254 - 37));
    Account full = Runners.account(longest);
    Account account =
        new Account(
            full.id(),
            longest,
            "名".repeat(Account.MAX_DISPLAY_NAME),
            full.timeZone(),
            full.units(),
            full.weekStart(),
            full.body(),
            full.createdAt(),
            0);
    assertTrue(accounts().add(account, HASH));
    assertEquals(Optional.of(account), accounts().find(account.id()));
    assertTrue(accounts().findCredentials(longest).isPresent());
  }

  @Test
  default void nobody_is_found_where_nobody_is() {
    assertEquals(Optional.empty(), accounts().find(new AccountId(UUID.randomUUID())));
    assertEquals(Optional.empty(), accounts().findCredentials(Runners.newEmail()));
  }

  @Test
  default void a_taken_email_adds_nothing() {
    Account first = Runners.account(Runners.newEmail());
    Account second = Runners.account(first.email());
    assertTrue(accounts().add(first, HASH));
    assertFalse(accounts().add(second, new PasswordHash("another")));
    assertEquals(
        Optional.of(new Credentials(first, HASH)), accounts().findCredentials(first.email()));
    assertEquals(Optional.empty(), accounts().find(second.id()));
  }

  @Test
  default void letters_that_only_look_alike_are_other_emails() {
    String name = UUID.randomUUID().toString();
    for (String letter : List.of("e", "é", "ß", "ss")) {
      assertTrue(
          accounts().add(Runners.account(new Email(name + "@" + letter + ".example")), HASH));
    }
  }

  @Test
  default void of_many_who_add_one_email_at_once_one_does() {
    Email email = Runners.newEmail();
    List<Boolean> added = AtOnce.call(8, () -> accounts().add(Runners.account(email), HASH));
    assertEquals(1, added.stream().filter(one -> one).count());
  }

  @Test
  default void a_change_is_saved_once_and_only_on_the_version_it_was_made_on() {
    Account account = Runners.account(Runners.newEmail());
    assertTrue(accounts().add(account, HASH));
    assertTrue(accounts().save(changed(account, BodyProfile.ofMass(70.25), 0)));
    Account saved = changed(account, BodyProfile.ofMass(70.25), 1);
    assertEquals(Optional.of(saved), accounts().find(account.id()));
    assertFalse(accounts().save(changed(account, BodyProfile.UNKNOWN, 0)));
    assertEquals(Optional.of(saved), accounts().find(account.id()));
    assertEquals(
        Optional.of(new Credentials(saved, HASH)), accounts().findCredentials(account.email()));
  }

  @Test
  default void nothing_is_saved_where_there_is_no_account() {
    Account account = Runners.account(Runners.newEmail());
    assertFalse(accounts().save(account));
    assertEquals(Optional.empty(), accounts().find(account.id()));
  }

  @Test
  default void of_many_changes_on_one_version_one_is_saved() {
    Account account = Runners.account(Runners.newEmail());
    assertTrue(accounts().add(account, HASH));
    List<Boolean> saved =
        AtOnce.call(8, () -> accounts().save(changed(account, BodyProfile.UNKNOWN, 0)));
    assertEquals(1, saved.stream().filter(one -> one).count());
  }

  private static Account changed(Account account, BodyProfile body, int version) {
    return new Account(
        account.id(),
        account.email(),
        "Another name",
        ZoneId.of("Asia/Tokyo"),
        Units.METRIC,
        DayOfWeek.SATURDAY,
        body,
        account.createdAt(),
        version);
  }
}

package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.account.ChangeAccount;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.account.ReadAccount;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class ChangeAccountTest {
  private final InMemoryAccountStore store = new InMemoryAccountStore();
  private final ChangeAccount changeAccount = new ChangeAccount(store);
  private final ReadAccount readAccount = new ReadAccount(store);
  private final Account account = Runners.account(Runners.newEmail());

  private AccountId added() {
    assertEquals(true, store.add(account, new PasswordHash("x")));
    return account.id();
  }

  private static UnaryOperator<Account> rename(UnaryOperator<String> change) {
    return before -> with(before, change.apply(before.displayName()), before.body());
  }

  private static Account with(Account before, String name, BodyProfile body) {
    return new Account(
        before.id(),
        before.email(),
        name,
        before.timeZone(),
        before.units(),
        before.weekStart(),
        body,
        before.createdAt(),
        before.version());
  }

  @Test
  void the_changed_account_is_told_and_saved() {
    Account changed = changeAccount.change(added(), rename(_ -> "New")).orElseThrow();
    assertEquals("New", changed.displayName());
    assertEquals(1, changed.version());
    assertEquals(Optional.of(changed), readAccount.read(account.id()));
  }

  @Test
  void a_change_of_nothing_writes_nothing() {
    assertEquals(Optional.of(account), changeAccount.change(added(), same -> same));
    assertEquals(0, readAccount.read(account.id()).orElseThrow().version());
  }

  @Test
  void id_email_and_creation_stay_whatever_a_change_says() {
    Account changed =
        changeAccount
            .change(
                added(),
                before ->
                    new Account(
                        new AccountId(UUID.randomUUID()),
                        Runners.newEmail(),
                        "New",
                        before.timeZone(),
                        before.units(),
                        before.weekStart(),
                        before.body(),
                        Instant.EPOCH,
                        99))
            .orElseThrow();
    assertEquals(account.id(), changed.id());
    assertEquals(account.email(), changed.email());
    assertEquals(account.createdAt(), changed.createdAt());
    assertEquals(1, changed.version());
  }

  @Test
  void two_changes_at_once_both_take_effect() {
    AccountId id = added();
    Account changed =
        changeAccount
            .change(
                id,
                before -> {
                  if (before.version() == 0) {
                    assertEquals(true, store.save(with(before, "Other", before.body())));
                  }
                  return with(before, before.displayName(), BodyProfile.ofMass(80));
                })
            .orElseThrow();
    assertEquals("Other", changed.displayName());
    assertEquals(BodyProfile.ofMass(80), changed.body());
    assertEquals(2, changed.version());
  }

  @Test
  void a_change_that_never_gets_through_fails_and_says_so() {
    AccountId id = added();
    assertThrows(
        StorageException.class,
        () ->
            changeAccount.change(
                id,
                before -> {
                  assertEquals(true, store.save(before));
                  return with(before, "Late", before.body());
                }));
    assertEquals(account.displayName(), readAccount.read(id).orElseThrow().displayName());
  }

  @Test
  void nobody_is_changed_where_nobody_is() {
    var nobody = new AccountId(UUID.randomUUID());
    assertEquals(Optional.empty(), changeAccount.change(nobody, same -> same));
    assertEquals(Optional.empty(), readAccount.read(nobody));
  }
}

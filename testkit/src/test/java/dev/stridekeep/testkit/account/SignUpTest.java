package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.account.NewAccount;
import dev.stridekeep.application.account.Password;
import dev.stridekeep.application.account.SignUp.AlreadyThere;
import dev.stridekeep.application.account.SignUp.Created;
import dev.stridekeep.application.account.SignUp.EmailTaken;
import dev.stridekeep.application.account.SignUp.Result;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Email;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignUpTest {
  private final Accounts accounts = new Accounts();
  private final Email email = Runners.newEmail();

  private static NewAccount withPassword(NewAccount wanted, String password) {
    return new NewAccount(
        wanted.email(),
        new Password(password),
        "Another",
        wanted.timeZone(),
        wanted.units(),
        wanted.body());
  }

  @Test
  void a_new_email_makes_an_account_with_what_was_told() {
    var wanted = Runners.signUp(email);
    Account account = assertInstanceOf(Created.class, accounts.signUp.signUp(wanted)).account();
    var told =
        new Account(
            account.id(),
            email,
            wanted.displayName(),
            wanted.timeZone(),
            wanted.units(),
            DayOfWeek.MONDAY,
            wanted.body(),
            accounts.clock.instant(),
            0);
    assertEquals(told, account);
    assertEquals(Optional.of(account), accounts.accounts.find(account.id()));
  }

  @Test
  void the_same_email_and_password_tell_the_same_account() {
    var wanted = Runners.signUp(email);
    Account first = assertInstanceOf(Created.class, accounts.signUp.signUp(wanted)).account();
    Result again = accounts.signUp.signUp(withPassword(wanted, Runners.PASSWORD.value()));
    assertEquals(new AlreadyThere(first), again);
  }

  @Test
  void another_password_finds_the_email_taken() {
    var wanted = Runners.signUp(email);
    assertInstanceOf(Created.class, accounts.signUp.signUp(wanted));
    Result other = accounts.signUp.signUp(withPassword(wanted, "another password"));
    assertEquals(new EmailTaken(), other);
  }

  @Test
  void two_sign_ups_at_the_same_moment_make_one_account() {
    List<Result> results = AtOnce.call(8, () -> accounts.signUp.signUp(Runners.signUp(email)));
    assertEquals(1, results.stream().filter(Created.class::isInstance).count());
    assertEquals(7, results.stream().filter(AlreadyThere.class::isInstance).count());
  }

  @Test
  void a_sign_up_that_loses_the_race_with_another_password_finds_the_email_taken() {
    var store = new InMemoryAccountStore();
    var late = new Accounts(new LateLooker(store));
    var winner = Runners.account(email);
    assertEquals(true, store.add(winner, late.hasher.hash(new Password("the winner's one"))));
    assertEquals(new EmailTaken(), late.signUp.signUp(Runners.signUp(email)));
    assertEquals(winner, store.findCredentials(email).orElseThrow().account());
  }

  @Test
  void a_password_has_8_to_200_characters_however_many_bytes_they_take() {
    for (String bad : List.of("", "1234567", "x".repeat(201), "🏃".repeat(7), "🏃".repeat(201))) {
      assertThrows(IllegalArgumentException.class, () -> new Password(bad));
    }
    assertEquals(400, new Password("🏃".repeat(200)).value().length());
  }

  @Test
  void a_password_is_the_same_however_the_keyboard_composes_its_letters() {
    assertEquals(new Password("pässword"), new Password("pa\u0308ssword"));
  }

  @Test
  void a_password_and_its_hash_do_not_print() {
    assertEquals("Password[…]", new Password("secret secret").toString());
    String printed =
        new NewAccountAndHash(
                Runners.signUp(email), accounts.hasher.hash(Runners.PASSWORD).toString())
            .toString();
    assertEquals(false, printed.contains(Runners.PASSWORD.value()) || printed.contains("quick"));
  }

  private record NewAccountAndHash(NewAccount wanted, String hash) {}
}

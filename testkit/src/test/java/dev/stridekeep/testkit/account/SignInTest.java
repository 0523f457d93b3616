package dev.stridekeep.testkit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.account.Access;
import dev.stridekeep.application.account.Password;
import dev.stridekeep.application.account.PasswordCheck;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.account.PasswordHasher;
import dev.stridekeep.application.account.SignInToWeb;
import dev.stridekeep.application.account.SignUp;
import dev.stridekeep.application.account.SignedIn;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Email;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SignInTest {
  private final Accounts accounts = new Accounts();

  private Email newRunner() {
    Email email = Runners.newEmail();
    assertInstanceOf(SignUp.Created.class, accounts.signUp.signUp(Runners.signUp(email)));
    return email;
  }

  @Test
  void the_right_password_opens_a_session_of_the_account() {
    Email email = newRunner();
    SignedIn tokens = accounts.signIn.signIn(email, Runners.PASSWORD).orElseThrow();
    Access access = accounts.checkAccess.read(tokens.access().text()).orElseThrow();
    assertEquals(
        accounts.accounts.findCredentials(email).orElseThrow().account().id(), access.account());
    assertTrue(accounts.checkAccess.isOpen(access));
  }

  @Test
  void a_wrong_password_and_an_unknown_email_open_nothing() {
    Email email = newRunner();
    var wrong = new Password("not this one");
    assertEquals(Optional.empty(), accounts.signIn.signIn(email, wrong));
    assertEquals(Optional.empty(), accounts.signIn.signIn(Runners.newEmail(), Runners.PASSWORD));
  }

  @Test
  void an_unknown_email_costs_one_comparison_as_a_wrong_password_does() {
    var counting = new CountingHasher();
    var passwords = new PasswordCheck(accounts.accounts, counting);
    assertEquals(Optional.empty(), passwords.check(newRunner(), new Password("not this one")));
    assertEquals(1, counting.compared);
    assertEquals(Optional.empty(), passwords.check(Runners.newEmail(), Runners.PASSWORD));
    assertEquals(2, counting.compared);
  }

  @Test
  void even_the_decoys_own_password_opens_nothing() {
    var decoy = new Password("nobody's password");
    assertEquals(Optional.empty(), accounts.signIn.signIn(Runners.newEmail(), decoy));
  }

  @Test
  void signing_out_ends_one_session_and_no_other() {
    Email email = newRunner();
    SignedIn one = accounts.signIn.signIn(email, Runners.PASSWORD).orElseThrow();
    SignedIn other = accounts.signIn.signIn(email, Runners.PASSWORD).orElseThrow();
    accounts.signOut.signOut(one.refresh().session());
    accounts.signOut.signOut(one.refresh().session());
    assertFalse(accounts.opens(one));
    assertEquals(Optional.empty(), accounts.refresh.refresh(one.refresh().text()));
    assertTrue(accounts.opens(other));
  }

  @Test
  void a_token_opens_nothing_of_another_account() {
    SignedIn tokens = accounts.signedIn();
    Access access = accounts.checkAccess.read(tokens.access().text()).orElseThrow();
    var stranger = new AccountId(UUID.randomUUID());
    var forged = new Access(stranger, access.session(), access.expiresAt());
    assertFalse(accounts.checkAccess.isOpen(forged));
  }

  @Test
  void a_browser_stays_signed_in_for_30_days() {
    SignInToWeb.Opened opened =
        accounts.signInToWeb.signIn(newRunner(), Runners.PASSWORD).orElseThrow();
    String cookie = opened.cookie().text();
    accounts.clock.advance(Duration.ofDays(30).minusMillis(1));
    assertEquals(Optional.of(opened.access()), accounts.signInToWeb.check(cookie));
    accounts.clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), accounts.signInToWeb.check(cookie));
  }

  @Test
  void a_browser_that_signed_out_is_out() {
    SignInToWeb.Opened opened =
        accounts.signInToWeb.signIn(newRunner(), Runners.PASSWORD).orElseThrow();
    accounts.signOut.signOut(opened.access().session());
    assertEquals(Optional.empty(), accounts.signInToWeb.check(opened.cookie().text()));
  }

  @Test
  void a_cookie_is_no_refresh_token_and_a_refresh_token_no_cookie() {
    String cookie =
        accounts.signInToWeb.signIn(newRunner(), Runners.PASSWORD).orElseThrow().cookie().text();
    SignedIn tokens = accounts.signedIn();
    assertEquals(Optional.empty(), accounts.refresh.refresh(cookie));
    assertEquals(Optional.empty(), accounts.signInToWeb.check(tokens.refresh().text()));
    assertTrue(accounts.signInToWeb.check(cookie).isPresent());
    assertTrue(accounts.opens(tokens));
  }

  @Test
  void tokens_do_not_print() {
    SignedIn tokens = accounts.signedIn();
    String printed = tokens.toString();
    assertFalse(printed.contains(tokens.access().text()), printed);
    assertFalse(printed.contains(tokens.refresh().text()), printed);
    assertFalse(printed.contains(tokens.refresh().digest()), printed);
  }

  private static final class CountingHasher implements PasswordHasher {
    private final QuickPasswordHasher hasher = new QuickPasswordHasher();
    private int compared;

    @Override
    public PasswordHash hash(Password password) {
      return hasher.hash(password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      compared++;
      return hasher.matches(password, hash);
    }
  }
}

package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.ChangeAccount;
import dev.stridekeep.application.account.NewAccount;
import dev.stridekeep.application.account.ReadAccount;
import dev.stridekeep.application.account.SignUp;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.json.JsonBodies;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Optional;

/// Signing up, and one's own account.
final class AccountRoutes implements HttpService {
  private final SignUp signUp;
  private final ReadAccount readAccount;
  private final ChangeAccount changeAccount;
  private final Authenticator authenticator;
  private final AttemptLimits limits;
  private final ClientAddress clientAddress;
  private final Bulkhead bulkhead;
  private final InstantSource clock;

  AccountRoutes(
      SignUp signUp,
      ReadAccount readAccount,
      ChangeAccount changeAccount,
      Authenticator authenticator,
      AttemptLimits limits,
      ClientAddress clientAddress,
      Bulkhead bulkhead,
      InstantSource clock) {
    this.signUp = signUp;
    this.readAccount = readAccount;
    this.changeAccount = changeAccount;
    this.authenticator = authenticator;
    this.limits = limits;
    this.clientAddress = clientAddress;
    this.bulkhead = bulkhead;
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/v1/accounts", this::signUp)
        .get("/v1/accounts/me", this::read)
        .patch("/v1/accounts/me", this::change);
  }

  private void signUp(ServerRequest request, ServerResponse response) {
    var network = clientAddress.network(request);
    var wanted = JsonBodies.read(request, SignUpJson.class).wanted();
    BirthDates.requirePast(wanted.body(), BirthDates.latestToday(clock));
    limits.admitSignUp(wanted.email(), network);
    switch (signUp.signUp(wanted)) {
      case SignUp.Created(Account account) ->
          JsonAnswers.send(request, response, Status.CREATED_201, AccountJson.of(account));
      case SignUp.AlreadyThere(Account account) ->
          JsonAnswers.ok(request, response, AccountJson.of(account));
      case SignUp.EmailTaken() -> throw taken(wanted, network);
    }
  }

  /// Whoever finds an e-mail taken has tried a password on it.
  private ProblemException taken(NewAccount wanted, String network) {
    limits.noteFailure(wanted.email(), network);
    return new ProblemException(
        ProblemType.EMAIL_TAKEN, "Sign in with this e-mail, or sign up with another one.");
  }

  private void read(ServerRequest request, ServerResponse response) {
    var id = authenticator.authenticate(request);
    send(request, response, bulkhead.call(() -> readAccount.read(id)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    var id = authenticator.authenticate(request);
    var patch = new AccountPatch(JsonBodies.readMergePatch(request), BirthDates.latestToday(clock));
    send(request, response, bulkhead.call(() -> changeAccount.change(id, patch::apply)));
  }

  private static void send(
      ServerRequest request, ServerResponse response, Optional<Account> account) {
    var found = account.orElseThrow(() -> Unauthenticated.refused("The account is gone; sign up."));
    JsonAnswers.ok(request, response, AccountJson.of(found));
  }
}

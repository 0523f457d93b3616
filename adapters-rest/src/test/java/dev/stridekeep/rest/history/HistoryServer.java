package dev.stridekeep.rest.history;

import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.history.ListRuns;
import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.application.history.ShowRecords;
import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.TestServer;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.history.DashboardFixture;
import dev.stridekeep.testkit.history.InMemoryDashboardReads;
import dev.stridekeep.testkit.run.InMemoryRunStore;
import io.helidon.http.HeaderNames;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// The history's routes on a server over stores in memory, and two runners in Berlin: one with runs
/// and one without. Whoever sends an account's id as its authorization is signed in.
final class HistoryServer implements AutoCloseable {
  static final AccountId RUNNER = new AccountId(new UUID(1, 1));
  static final AccountId OTHER = new AccountId(new UUID(1, 2));

  private final InMemoryRunStore runs = new InMemoryRunStore();
  private final TestServer server;

  HistoryServer() {
    var accounts = new InMemoryAccountStore();
    for (var id : new AccountId[] {RUNNER, OTHER}) {
      if (!accounts.add(account(id), new PasswordHash("unused"))) {
        throw new IllegalStateException("taken: " + id);
      }
    }
    var reads = new InMemoryDashboardReads(runs::everything, accounts);
    var bulkhead = Bulkhead.of("dashboards", 4, 4, Duration.ofSeconds(1));
    Authenticator authenticator =
        request ->
            request
                .headers()
                .first(HeaderNames.AUTHORIZATION)
                .map(text -> new AccountId(UUID.fromString(text)))
                .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in."));
    server =
        new TestServer(
            new DashboardRoutes(
                authenticator,
                new ShowTotals(reads, InstantSource.fixed(DashboardFixture.NOW)),
                new ShowHistory(reads),
                new ShowRecords(reads),
                bulkhead),
            new RunListRoutes(authenticator, new ListRuns(reads), bulkhead));
  }

  private static Account account(AccountId id) {
    return new Account(
        id,
        new Email(id + "@example.org"),
        "Runner",
        ZoneId.of("Europe/Berlin"),
        Units.METRIC,
        DayOfWeek.MONDAY,
        BodyProfile.UNKNOWN,
        DashboardFixture.NOW,
        0);
  }

  DashboardFixture runs() {
    return new DashboardFixture(runs, RUNNER);
  }

  HttpResponse<String> get(String path) {
    return get(RUNNER, path);
  }

  HttpResponse<String> get(AccountId account, String path) {
    return server.send(server.request(path).header("Authorization", account.toString()));
  }

  HttpResponse<String> getSignedOut(String path) {
    return server.get(path);
  }

  static JsonObject json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

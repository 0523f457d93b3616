package dev.stridekeep.rest.api;

import dev.stridekeep.application.IdSource;
import dev.stridekeep.application.Uuid7Source;
import dev.stridekeep.application.history.ListRuns;
import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.application.history.ShowRecords;
import dev.stridekeep.application.history.ShowTotals;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.ExportRun;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ImportRun;
import dev.stridekeep.application.run.ReadRun;
import dev.stridekeep.application.run.ReadTrack;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.TestServer;
import dev.stridekeep.rest.account.AccountModule;
import dev.stridekeep.rest.account.ServerKey;
import dev.stridekeep.rest.history.DashboardRoutes;
import dev.stridekeep.rest.history.RunListRoutes;
import dev.stridekeep.rest.operation.HealthRoutes;
import dev.stridekeep.rest.operation.MetricsRoutes;
import dev.stridekeep.rest.operation.OpenApiRoutes;
import dev.stridekeep.rest.run.RunFileRoutes;
import dev.stridekeep.rest.run.RunRecordingRoutes;
import dev.stridekeep.rest.run.RunRoutes;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.account.InMemoryServerSecrets;
import dev.stridekeep.testkit.account.InMemorySessionStore;
import dev.stridekeep.testkit.account.QuickPasswordHasher;
import dev.stridekeep.testkit.account.Runners;
import dev.stridekeep.testkit.account.StoppedClock;
import dev.stridekeep.testkit.history.InMemoryDashboardReads;
import dev.stridekeep.testkit.run.InMemoryRunStore;
import dev.stridekeep.testkit.run.InMemoryTrackStore;
import io.helidon.webserver.http.HttpService;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Both backends in one over stores in memory.
final class MemoryBackend {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryAccountStore accounts = new InMemoryAccountStore();
  private final InMemoryRunStore runs = new InMemoryRunStore();
  private final InMemoryTrackStore tracks = new InMemoryTrackStore();
  private final TrackStore batches;
  private final Bulkhead control;
  private final Bulkhead points;
  private final StoppedClock clock = new StoppedClock(NOW);
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final IdSource ids = new Uuid7Source(clock, random);
  private final AccountModule accountModule =
      new AccountModule(
          accounts,
          new InMemorySessionStore(),
          new QuickPasswordHasher(),
          new AccountModule.Setting(
              ServerKey.of(null, new InMemoryServerSecrets(), random),
              false,
              ids,
              clock,
              random,
              () -> 0));

  MemoryBackend() {
    this(UnaryOperator.identity(), bulkhead("starts and finishes"), bulkhead("points"));
  }

  /// @param slowed what batches are appended to, around the store of all
  /// @param control for start and finish
  /// @param points for batches
  MemoryBackend(UnaryOperator<TrackStore> slowed, Bulkhead control, Bulkhead points) {
    this.batches = slowed.apply(tracks);
    this.control = control;
    this.points = points;
  }

  private static Bulkhead bulkhead(String name) {
    return Bulkhead.of(name, 64, 64, Duration.ofSeconds(5));
  }

  /// A new account with imperial units, in `America/Argentina/ComodRivadavia`.
  Account signUp() {
    var account = Runners.account(Runners.newEmail());
    if (!accounts.add(account, new QuickPasswordHasher().hash(Runners.PASSWORD))) {
      throw new AssertionError("e-mail taken");
    }
    return account;
  }

  /// A token of an account, as it is given to a phone.
  static String token(TestServer server, Account account) {
    var body =
        Json.createObjectBuilder()
            .add("email", account.email().value())
            .add("password", Runners.PASSWORD.value())
            .build();
    var answer = server.json("POST", "/v1/sessions", body.toString());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getString("accessToken");
    }
  }

  TestServer start() {
    return new TestServer(services().toArray(HttpService[]::new));
  }

  /// Every service that the backends have.
  List<HttpService> services() {
    var authenticator = accountModule.webAuthenticator();
    var bulkhead = bulkhead("all else");
    var settler = new RunSettler(runs, tracks, accounts);
    var startRun = new StartRun(runs, accounts, settler, clock);
    var receivePoints = new ReceivePoints(runs, batches, settler, clock);
    var finishRun = new FinishRun(runs, settler, clock);
    var readRun = new ReadRun(runs, accounts);
    var restoreRun = new RestoreRun(runs, settler, clock);
    var files = new PlainRunFiles();
    var reads = new InMemoryDashboardReads(runs::everything, accounts);
    var services = new ArrayList<>(accountModule.webRoutes());
    Collections.addAll(
        services,
        new RunRecordingRoutes(authenticator, startRun, receivePoints, finishRun, control, points),
        new RunRoutes(authenticator, readRun, new DeleteRun(runs, clock), restoreRun, bulkhead),
        new RunFileRoutes(
            authenticator,
            readRun,
            new ReadTrack(readRun, tracks),
            new ExportRun(readRun, tracks, files),
            new ImportRun(files, runs, startRun, receivePoints, finishRun, restoreRun, clock),
            bulkhead),
        new RunListRoutes(authenticator, new ListRuns(reads), bulkhead),
        new DashboardRoutes(
            authenticator,
            new ShowTotals(reads, clock),
            new ShowHistory(reads),
            new ShowRecords(reads),
            bulkhead),
        new HealthRoutes(() -> true, Duration.ofSeconds(2)),
        new MetricsRoutes(),
        new OpenApiRoutes());
    return services;
  }
}

package dev.stridekeep.backend;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.application.Uuid7Source;
import dev.stridekeep.application.account.EndIdleSessions;
import dev.stridekeep.files.StreamingRunFiles;
import dev.stridekeep.persistence.work.BackgroundWork;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.RestServer;
import dev.stridekeep.rest.ServerSettings;
import dev.stridekeep.rest.account.AccountModule;
import dev.stridekeep.rest.account.Argon2PasswordHasher;
import dev.stridekeep.rest.account.ServerKey;
import dev.stridekeep.rest.history.DashboardRoutes;
import dev.stridekeep.rest.history.RunListRoutes;
import dev.stridekeep.rest.operation.HealthRoutes;
import dev.stridekeep.rest.operation.MetricsRoutes;
import dev.stridekeep.rest.operation.OpenApiRoutes;
import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One backend that serves: its storage, its use cases, its routes and its background work.
public final class Backend implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 10_000;
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration STOP_GRACE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PING = Duration.ofSeconds(2);

  private final Stores stores;
  private final BackgroundWork work;
  private final MetricsRoutes metrics;
  private final RestServer server;

  private Backend(Stores stores, BackgroundWork work, MetricsRoutes metrics, RestServer server) {
    this.stores = stores;
    this.work = work;
    this.metrics = metrics;
    this.server = server;
  }

  /// Starts the server that phones talk to; returns when it listens.
  public static Backend startMobile(Settings settings) {
    return startMobile(settings, Stores.open(settings));
  }

  /// @param stores closed with the backend
  static Backend startMobile(Settings settings, Stores stores) {
    return start(settings, stores, settings.mobilePort(), Backend::mobileRoutes);
  }

  /// Starts the server of the dashboard; returns when it listens.
  ///
  /// @param pages services for people, beside the API
  public static Backend startWeb(Settings settings, List<HttpService> pages) {
    return start(
        settings,
        Stores.open(settings),
        settings.webPort(),
        parts -> {
          var routes = webRoutes(parts);
          routes.addAll(pages);
          return routes;
        });
  }

  private record Parts(Wiring wiring, AccountModule accounts) {}

  private static Backend start(
      Settings settings, Stores stores, int port, Function<Parts, List<HttpService>> routesOf) {
    try {
      var clock = InstantSource.system();
      var wiring = new Wiring(stores, new StreamingRunFiles(), clock);
      var metrics = new MetricsRoutes();
      wiring.bulkheads().bindTo(metrics.registry());
      var accounts = accounts(settings, stores, clock, metrics.registry());
      accounts.bindTo(metrics.registry());
      var routes = routesOf.apply(new Parts(wiring, accounts));
      routes.add(new HealthRoutes(() -> stores.ping(LONGEST_PING), LONGEST_PING));
      routes.add(new OpenApiRoutes());
      routes.add(metrics);
      var listen = new ServerSettings(settings.bind(), port, MAX_CONNECTIONS, IDLE, STOP_GRACE);
      var work =
          BackgroundWork.start(
              stores.database(), jobs(wiring, stores, clock, settings.sealAfter()));
      try {
        var server = RestServer.start(listen, metrics.registry(), routes);
        return new Backend(stores, work, metrics, server);
      } catch (RuntimeException e) {
        work.close();
        throw e;
      }
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  private static List<HttpService> mobileRoutes(Parts parts) {
    var authenticator = parts.accounts().mobileAuthenticator();
    var routes = new ArrayList<HttpService>(parts.accounts().mobileRoutes());
    routes.add(parts.wiring().recording(authenticator));
    routes.addAll(shared(parts, authenticator));
    return routes;
  }

  private static List<HttpService> webRoutes(Parts parts) {
    var wiring = parts.wiring();
    var authenticator = parts.accounts().webAuthenticator();
    var routes = new ArrayList<HttpService>(parts.accounts().webRoutes());
    routes.addAll(shared(parts, authenticator));
    routes.add(
        new DashboardRoutes(
            authenticator,
            wiring.showTotals(),
            wiring.showHistory(),
            wiring.showRecords(),
            wiring.bulkheads().reading()));
    return routes;
  }

  private static List<HttpService> shared(Parts parts, Authenticator authenticator) {
    var wiring = parts.wiring();
    var routes = new ArrayList<HttpService>(wiring.runs(authenticator));
    routes.add(new RunListRoutes(authenticator, wiring.listRuns(), wiring.bulkheads().reading()));
    return routes;
  }

  private static AccountModule accounts(
      Settings settings, Stores stores, InstantSource clock, MeterRegistry registry) {
    var random = new SecureRandom();
    var hasher = new Argon2PasswordHasher(random);
    hasher.bindTo(registry);
    return new AccountModule(
        stores.accounts(),
        stores.sessions(),
        hasher,
        new AccountModule.Setting(
            ServerKey.of(settings.tokenKey(), stores.secrets(), random),
            settings.trustForwarded(),
            new Uuid7Source(clock, random),
            clock,
            random,
            Ticker.systemTicker()));
  }

  private static List<BackgroundWork.Job> jobs(
      Wiring wiring, Stores stores, InstantSource clock, Duration sealAfter) {
    var jobs = new ArrayList<>(wiring.jobs(sealAfter));
    var endIdle = new EndIdleSessions(stores.sessions(), clock);
    jobs.add(
        new BackgroundWork.Job(
            "end idle sessions", Wiring.EVERY, EndIdleSessions.MOST, endIdle::endSome));
    return jobs;
  }

  /// The port that it listens on.
  public int port() {
    return server.port();
  }

  /// Takes no more requests, answers those under way, and closes the storage.
  @Override
  public void close() {
    server.close();
    work.close();
    metrics.close();
    stores.close();
  }
}

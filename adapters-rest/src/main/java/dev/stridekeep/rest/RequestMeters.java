package dev.stridekeep.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Counts and times requests by route and status. Routes are the server's own, never a client's
/// path, so the number of series is bounded.
final class RequestMeters {
  /// Few, since there is a series of each for each route and status.
  private static final Duration[] BUCKETS =
      IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Key(Endpoint endpoint, int status) {}

  void record(Endpoint endpoint, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(endpoint, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Time from the request's header to the answer")
        .tag("method", key.endpoint.method().text())
        .tag("route", key.endpoint.path())
        .tag("status", Integer.toString(key.status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}

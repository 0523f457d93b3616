package dev.stridekeep.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts and times requests by route and status. Routes are the server's own, never a client's
/// path, so the number of series is bounded.
final class RequestMeters {
  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Key(Endpoint endpoint, int status) {}

  void record(Endpoint endpoint, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(endpoint, status), this::timer)
        .record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Time from the request's header to the answer")
        .tag("method", key.endpoint.method().text())
        .tag("route", key.endpoint.path())
        .tag("status", Integer.toString(key.status))
        .publishPercentileHistogram()
        .minimumExpectedValue(java.time.Duration.ofMillis(1))
        .maximumExpectedValue(java.time.Duration.ofSeconds(30))
        .register(registry);
  }
}

package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets requests under way end before the server stops. Helidon 4.1.7 waits for connections
/// instead, also for idle ones, which never end by themselves.
final class GracefulStop implements Filter {
  private static final int ALL = Integer.MAX_VALUE;

  /// One permit a request; all of them once nothing is under way any more.
  private final Semaphore requests = new Semaphore(ALL);

  private volatile boolean stopping;

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (stopping || !requests.tryAcquire()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
      ErrorAnswers.send(request, response, refusal());
      return;
    }
    try {
      chain.proceed();
    } finally {
      requests.release();
    }
  }

  private static Problem refusal() {
    return Problem.of(ProblemType.OVERLOADED, "The server stops; send the same again soon.")
        .with(HeaderValues.create(HeaderNames.RETRY_AFTER, 2));
  }

  /// Refuses further requests and waits for those under way.
  ///
  /// @return false where some were still under way after `grace`
  boolean await(Duration grace) {
    stopping = true;
    try {
      boolean ended = requests.tryAcquire(ALL, grace.toNanos(), TimeUnit.NANOSECONDS);
      if (ended) {
        requests.release(ALL); // for whoever stops it once more
      }
      return ended;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

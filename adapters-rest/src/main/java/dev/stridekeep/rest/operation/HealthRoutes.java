package dev.stridekeep.rest.operation;

import dev.stridekeep.rest.json.JsonAnswers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /health/live`: the process answers. `GET /health/ready`: the storage answers too, in time.
/// `HEAD` answers the same without a body.
public final class HealthRoutes implements HttpService {
  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

  private final BooleanSupplier storage;
  private final Duration longestWait;
  private final ReentrantLock lock = new ReentrantLock();
  private FutureTask<Boolean> probe = new FutureTask<>(() -> true);

  /// Health of one server.
  ///
  /// @param storage asks the database something small; may hang or throw
  /// @param longestWait a database that takes longer counts as out of reach
  public HealthRoutes(BooleanSupplier storage, Duration longestWait) {
    this.storage = storage;
    this.longestWait = longestWait;
    probe.run();
  }

  /// The answer of both.
  public record Health(String status) {}

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/health/live", HealthRoutes::live)
        .head("/health/live", HealthRoutes::live)
        .get("/health/ready", this::ready)
        .head("/health/ready", this::ready);
  }

  private static void live(ServerRequest request, ServerResponse response) {
    JsonAnswers.ok(request, response, new Health("up"));
  }

  private void ready(ServerRequest request, ServerResponse response) {
    boolean up = storageAnswers();
    var status = up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503;
    JsonAnswers.send(request, response, status, new Health(up ? "up" : "down"));
  }

  private boolean storageAnswers() {
    try {
      return latestProbe().get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      LOG.warn("storage did not answer within {}", longestWait);
    } catch (ExecutionException e) {
      LOG.warn("storage cannot be reached: {}", String.valueOf(e.getCause()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /// One probe at a time, however many ask: a database that hangs shall not gather threads.
  private FutureTask<Boolean> latestProbe() {
    lock.lock();
    try {
      if (probe.isDone()) {
        probe = new FutureTask<>(storage::getAsBoolean);
        Thread.ofVirtual().name("health").start(probe);
      }
      return probe;
    } finally {
      lock.unlock();
    }
  }
}

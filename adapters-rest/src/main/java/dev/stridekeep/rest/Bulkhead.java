package dev.stridekeep.rest;

import dev.stridekeep.application.Workload;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Capacity of its own for one kind of work, so that no kind can starve another. What does not fit
/// is refused with 503 and a `Retry-After` that its own speed says; nothing waits without
/// bound, and what has waited for too long is refused and not worked on.
///
/// Entered when the body of a request is here: a slow phone holds no place.
public final class Bulkhead {
  private final String name;
  private final int places;
  private final int queue;
  private final Duration longestWait;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder shed = new LongAdder();
  private final DrainRate rate = new DrainRate(System::nanoTime);

  private Bulkhead(String name, int places, int queue, Duration longestWait) {
    this.name = name;
    this.places = places;
    this.queue = queue;
    this.longestWait = longestWait;
    this.free = new Semaphore(places, true);
  }

  /// The bulkhead of a workload, sized as the workload says.
  public static Bulkhead of(Workload workload) {
    return new Bulkhead(
        workload.title(), workload.places(), workload.queue(), workload.longestWait());
  }

  /// A bulkhead of any size.
  ///
  /// @param name told to clients that are refused
  /// @param places how many work at once
  /// @param queue how many more may wait
  /// @param longestWait how long they may wait
  public static Bulkhead of(String name, int places, int queue, Duration longestWait) {
    return new Bulkhead(name, places, queue, longestWait);
  }

  /// Does the work in a place of this bulkhead.
  ///
  /// @throws ProblemException 503 where there is no room, or none came in time
  public <T> T call(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      free.release();
      rate.noteDone();
    }
  }

  /// Refuses where [#call] would: to be asked before a body is read that would only be thrown away.
  ///
  /// @throws ProblemException 503 where there is no room
  public void requireRoom() {
    if (waiting.get() >= queue && free.availablePermits() == 0) {
      throw refused();
    }
  }

  /// What somebody is told for whom there is no room; counted as one more who will come again.
  ProblemException refused() {
    shed.increment();
    rate.noteShed();
    long seconds = rate.retryAfterSeconds(waiting.get(), ThreadLocalRandom.current());
    return Problem.of(
            ProblemType.OVERLOADED,
            "No room for " + name + " now; send the same again after Retry-After.")
        .with(HeaderValues.create(HeaderNames.RETRY_AFTER, seconds))
        .exception();
  }

  private void enter() {
    try {
      // With a time, even none, it lets nobody overtake those who wait.
      if (!free.tryAcquire(0, TimeUnit.NANOSECONDS) && !awaitPlace()) {
        throw refused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused();
    }
  }

  private boolean awaitPlace() throws InterruptedException {
    int before = waiting.getAndIncrement();
    try {
      return before < queue && free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /// How many are waiting for a place.
  public int waiting() {
    return waiting.get();
  }

  /// How many have a place.
  public int working() {
    return places - free.availablePermits();
  }

  /// Shows how full it is, and how many were refused.
  public void bindTo(MeterRegistry registry) {
    show(registry, "bulkhead.waiting", Meter.Type.GAUGE, Statistic.VALUE, waiting::get);
    show(registry, "bulkhead.working", Meter.Type.GAUGE, Statistic.VALUE, this::working);
    show(registry, "bulkhead.shed", Meter.Type.COUNTER, Statistic.COUNT, shed::sum);
  }

  private void show(
      MeterRegistry registry,
      String meter,
      Meter.Type type,
      Statistic statistic,
      LongSupplier value) {
    var measured = new Measurement(() -> (double) value.getAsLong(), statistic);
    Meter.builder(meter, type, List.of(measured)).tag("workload", name).register(registry);
  }
}

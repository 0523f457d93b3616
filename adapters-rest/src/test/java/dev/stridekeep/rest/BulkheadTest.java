package dev.stridekeep.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.rest.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class BulkheadTest {
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void end() {
    gate.countDown();
    callers.close();
  }

  @Test
  void one_too_many_is_refused_at_once_and_counted() {
    var bulkhead = Bulkhead.of("tests", 1, 1, Duration.ofSeconds(20));
    var registry = new SimpleMeterRegistry();
    bulkhead.bindTo(registry);
    hold(bulkhead, 2);
    assertRefused(() -> bulkhead.call(() -> 1));
    assertRefused(bulkhead::requireRoom);
    assertEquals(1, measured(registry, "bulkhead.waiting"));
    assertEquals(1, measured(registry, "bulkhead.working"));
    assertEquals(2, measured(registry, "bulkhead.shed"));
  }

  @Test
  void what_has_waited_past_its_deadline_is_not_worked_on() {
    var bulkhead = Bulkhead.of("tests", 1, 1, Duration.ofMillis(1));
    hold(bulkhead, 1);
    var worked = new AtomicInteger();
    assertRefused(() -> bulkhead.call(worked::incrementAndGet));
    assertEquals(0, worked.get());
  }

  @Test
  void work_that_fails_gives_its_place_back() {
    var bulkhead = Bulkhead.of("tests", 1, 0, Duration.ofMillis(1));
    assertThrows(
        IllegalStateException.class,
        () ->
            bulkhead.call(
                () -> {
                  throw new IllegalStateException("fails");
                }));
    assertEquals(7, bulkhead.call(() -> 7));
    bulkhead.requireRoom();
  }

  @Test
  void bodies_are_bounded_together_and_give_their_room_back() {
    var room = new BodyRoom(100, Bulkhead.of("tests", 1, 0, Duration.ZERO));
    try (var first = room.share();
        var second = room.share()) {
      first.take(60);
      second.take(40);
      assertRefused(() -> second.take(1));
      assertEquals(100, room.taken());
    }
    assertEquals(0, room.taken());
  }

  /// Fills places, and then the queue.
  private void hold(Bulkhead bulkhead, int calls) {
    for (int i = 0; i < calls; i++) {
      var _ = callers.submit(() -> bulkhead.call(this::passGate));
    }
    while (bulkhead.working() + bulkhead.waiting() < calls) {
      Thread.onSpinWait();
    }
  }

  private int passGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }

  private static double measured(MeterRegistry registry, String meter) {
    return registry
        .get(meter)
        .tag("workload", "tests")
        .meter()
        .measure()
        .iterator()
        .next()
        .getValue();
  }

  private static void assertRefused(Runnable call) {
    var refused = assertThrows(ProblemException.class, call::run);
    assertEquals(503, refused.problem().type().status().code());
    assertEquals("Retry-After", refused.problem().headers().getFirst().name());
  }
}

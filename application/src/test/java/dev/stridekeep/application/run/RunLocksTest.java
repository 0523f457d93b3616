package dev.stridekeep.application.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.RunId;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RunLocksTest {
  private final RunLocks locks = new RunLocks();

  @Test
  void no_run_waits_for_another() throws Exception {
    var gate = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 1_000; i++) {
        held.add(others.submit(() -> locks.first(newRun(), () -> pass(gate))));
      }
      assertEquals(7, locks.first(newRun(), () -> 7));
      gate.countDown();
      for (var one : held) {
        assertEquals(1, one.get());
      }
    }
  }

  @Test
  void on_one_run_there_is_one_at_a_time() throws Exception {
    var run = newRun();
    var inside = new ArrayList<Integer>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 500; i++) {
        int caller = i;
        // A plain list loses additions, or breaks, where two add at once.
        all.add(callers.submit(() -> locks.first(run, () -> inside.add(caller))));
      }
      for (var one : all) {
        assertTrue(one.get());
      }
    }
    assertEquals(500, inside.size());
  }

  @Test
  void work_that_fails_leaves_the_run_to_the_next() {
    var run = newRun();
    assertThrows(
        IllegalStateException.class,
        () ->
            locks.first(
                run,
                () -> {
                  throw new IllegalStateException("fails");
                }));
    assertEquals(7, locks.first(run, () -> 7));
  }

  @Test
  void a_finish_does_not_wait_for_a_batch_and_a_batch_waits_for_a_finish() throws Exception {
    var run = newRun();
    var batchGate = new CountDownLatch(1);
    var finishGate = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var batch = others.submit(() -> locks.givingWay(run, () -> pass(batchGate)));
      assertEquals(7, locks.first(run, () -> 7));
      var inside = new CountDownLatch(1);
      var finish =
          others.submit(
              () ->
                  locks.first(
                      run,
                      () -> {
                        inside.countDown();
                        return pass(finishGate);
                      }));
      inside.await();
      var waiting = others.submit(() -> locks.giveWay(run));
      assertFalse(waiting.isDone());
      finishGate.countDown();
      waiting.get();
      assertEquals(1, finish.get());
      assertFalse(batch.isDone());
      batchGate.countDown();
      assertEquals(1, batch.get());
    }
  }

  private static RunId newRun() {
    return new RunId(UUID.randomUUID());
  }

  private static int pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }
}

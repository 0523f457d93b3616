package dev.stridekeep.persistence.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CallCoalescerTest {
  private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void end() {
    gate.countDown();
    callers.close();
  }

  @Test
  void each_caller_gets_its_own_answer() throws Exception {
    var groups = new CallCoalescer<Integer, Integer>(1, 100, 100, this::squares);
    var calls = callBehindFirst(groups, 5);
    gate.countDown();
    for (int i = 0; i < calls.size(); i++) {
      assertEquals(i * i, calls.get(i).get());
    }
    assertEquals(List.of(1, 5), asked.stream().map(List::size).toList());
  }

  @Test
  void what_has_waited_past_its_deadline_is_refused_and_not_asked() {
    var late =
        new CallCoalescer<Integer, Integer>(1, 100, 100, Duration.ofNanos(-1), this::squares);
    assertThrows(StorageException.class, () -> late.call(7));
    assertEquals(List.of(), List.copyOf(asked));
  }

  private List<Future<Integer>> callBehindFirst(CallCoalescer<Integer, Integer> groups, int count) {
    var calls = new ArrayList<Future<Integer>>();
    calls.add(callers.submit(() -> groups.call(0)));
    while (asked.isEmpty()) {
      Thread.onSpinWait();
    }
    for (int i = 1; i <= count; i++) {
      int item = i;
      calls.add(callers.submit(() -> groups.call(item)));
    }
    while (groups.waiting() < count) {
      Thread.onSpinWait();
    }
    return calls;
  }

  private List<Integer> squares(List<Integer> group) {
    asked.add(group);
    if (group.contains(0)) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return group.stream().map(i -> i * i).toList();
  }

  @Test
  void a_call_that_fails_tells_why() {
    var groups =
        new CallCoalescer<Integer, Integer>(
            1,
            100,
            100,
            _ -> {
              throw new IllegalArgumentException("bad");
            });
    var failed = callers.submit(() -> groups.call(1));
    var thrown = assertThrows(ExecutionException.class, failed::get);
    assertInstanceOf(StorageException.class, thrown.getCause());
  }
}

package dev.stridekeep.persistence.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.StorageException;
import java.sql.SQLException;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        new CallCoalescer<Integer, Integer>(
            1, 100, 100, Duration.ofNanos(-1), System::nanoTime, this::squares);
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
  void after_a_failed_group_no_call_is_made_again_past_its_deadline() throws Exception {
    var now = new AtomicLong();
    var groups =
        new CallCoalescer<Integer, Integer>(
            1,
            100,
            100,
            Duration.ofSeconds(8),
            now::get,
            group -> {
              var answers = squares(group);
              if (group.size() > 1) {
                throw new IllegalArgumentException("one of them is bad");
              }
              now.addAndGet(group.contains(0) ? 0 : Duration.ofSeconds(5).toNanos());
              return answers;
            });
    var calls = callBehindFirst(groups, 5);
    gate.countDown();
    int answered = 0;
    for (var call : calls) {
      answered += isAnswered(call) ? 1 : 0;
    }
    // The first, and those that were asked again after 0 s and after 5 s.
    assertEquals(3, answered);
    assertEquals(List.of(1, 5, 1, 1), asked.stream().map(List::size).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "08000, 0, unreachable",
    "HY000, 1114, the disk is full",
    "70100, 1969, timed out",
    "90031, 90031, the disk failed",
  })
  void what_concerns_all_calls_fails_them_all_at_once(String state, int code, String reason)
      throws Exception {
    var groups =
        new CallCoalescer<Integer, Integer>(
            1,
            100,
            100,
            group -> {
              var answers = squares(group);
              if (!group.contains(0)) {
                throw new StorageException("failed", new SQLException(reason, state, code));
              }
              return answers;
            });
    var calls = callBehindFirst(groups, 100);
    gate.countDown();
    for (var call : calls.subList(1, 101)) {
      assertFalse(isAnswered(call));
    }
    assertEquals(2, asked.size(), asked::toString);
  }

  @Test
  void calls_that_are_made_one_by_one_end_with_the_first_failure_that_concerns_all()
      throws Exception {
    var groups =
        new CallCoalescer<Integer, Integer>(
            1,
            100,
            100,
            group -> {
              var answers = squares(group);
              if (group.size() > 1) {
                throw new StorageException("bad", new SQLException("too long", "22001", 1406));
              }
              if (asked.size() == 4) {
                throw new StorageException("full", new SQLException("full", "HY000", 1114));
              }
              return answers;
            });
    var calls = callBehindFirst(groups, 5);
    gate.countDown();
    int answered = 0;
    for (var call : calls) {
      answered += isAnswered(call) ? 1 : 0;
    }
    assertEquals(2, answered);
    assertEquals(List.of(1, 5, 1, 1), asked.stream().map(List::size).toList());
  }

  private static boolean isAnswered(Future<Integer> call) throws InterruptedException {
    try {
      return call.get() >= 0;
    } catch (ExecutionException e) {
      return false;
    }
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

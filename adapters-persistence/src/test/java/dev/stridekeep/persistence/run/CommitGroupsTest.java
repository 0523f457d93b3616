package dev.stridekeep.persistence.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CommitGroupsTest {
  private final Queue<List<Integer>> committed = new ConcurrentLinkedQueue<>();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch firstIsIn = new CountDownLatch(1);
  private final CountDownLatch letFirstGo = new CountDownLatch(1);

  @AfterEach
  void end() {
    callers.close();
  }

  @Test
  void a_write_that_comes_alone_goes_at_once() {
    var groups = new CommitGroups<Integer>(1, 100, 100, committed::add);
    groups.write(1);
    groups.write(2);
    assertEquals(List.of(List.of(1), List.of(2)), List.copyOf(committed));
  }

  @Test
  void writes_that_come_while_one_is_flushed_are_written_together() throws Exception {
    var groups = new CommitGroups<Integer>(1, 4, 100, this::commit);
    for (var write : startBehindFirst(groups, 6)) {
      write.get();
    }
    var sizes = committed.stream().map(List::size).toList();
    assertEquals(List.of(1, 4, 2), sizes);
  }

  @Test
  void nobody_is_told_before_the_commit() throws Exception {
    var groups = new CommitGroups<Integer>(1, 100, 100, this::commit);
    var first = callers.submit(() -> groups.write(0));
    firstIsIn.await();
    assertTrue(!first.isDone() && committed.isEmpty());
    letFirstGo.countDown();
    first.get();
    assertEquals(1, committed.size());
  }

  @Test
  void one_bad_write_fails_alone() throws Exception {
    var groups = new CommitGroups<Integer>(1, 100, 100, this::refuseThree);
    var writes = startBehindFirst(groups, 5);
    int failed = 0;
    for (var write : writes) {
      failed += fails(write) ? 1 : 0;
    }
    assertEquals(1, failed);
    var all = committed.stream().flatMap(List::stream).sorted().toList();
    assertEquals(List.of(0, 1, 2, 4, 5), all);
  }

  @Test
  void an_unreachable_database_is_not_asked_again_for_each_write() throws Exception {
    var attempts = new ConcurrentLinkedQueue<Integer>();
    var groups =
        new CommitGroups<Integer>(
            1,
            100,
            100,
            group -> {
              waitIfFirst(group);
              attempts.add(group.size());
              throw new StorageException("gone", new SQLException("gone", "08000"));
            });
    for (var write : startBehindFirst(groups, 5)) {
      assertTrue(fails(write));
    }
    assertEquals(List.of(1, 5), List.copyOf(attempts));
  }

  @Test
  void many_callers_lose_nothing() throws Exception {
    var groups = new CommitGroups<Integer>(2, 16, 64, committed::add);
    var writes = new ArrayList<Future<?>>();
    for (int i = 0; i < 2_000; i++) {
      int item = i;
      writes.add(callers.submit(() -> groups.write(item)));
    }
    for (var write : writes) {
      write.get();
    }
    var all = committed.stream().flatMap(List::stream).sorted().toList();
    assertEquals(IntStream.range(0, 2_000).boxed().toList(), all);
  }

  /// Starts a first write and, while it is being flushed, others with the numbers from 1 on.
  private List<Future<?>> startBehindFirst(CommitGroups<Integer> groups, int count)
      throws InterruptedException {
    var writes = new ArrayList<Future<?>>();
    writes.add(callers.submit(() -> groups.write(0)));
    firstIsIn.await();
    for (int i = 1; i <= count; i++) {
      int item = i;
      writes.add(callers.submit(() -> groups.write(item)));
    }
    while (groups.waiting() < count) {
      Thread.onSpinWait();
    }
    letFirstGo.countDown();
    return writes;
  }

  /// Holds the first write until it may go.
  private void commit(List<Integer> group) {
    waitIfFirst(group);
    committed.add(group);
  }

  private void refuseThree(List<Integer> group) {
    waitIfFirst(group);
    if (group.contains(3)) {
      throw new IllegalArgumentException("3 is bad");
    }
    committed.add(group);
  }

  private void waitIfFirst(List<Integer> group) {
    if (group.contains(0)) {
      firstIsIn.countDown();
      try {
        letFirstGo.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean fails(Future<?> write) throws InterruptedException {
    try {
      write.get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof StorageException;
    }
  }
}

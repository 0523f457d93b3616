package dev.stridekeep.persistence.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.persistence.SqlErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Calls of the database that come while others are under way are made together, as one call, so
/// that neither its flush rate nor its round trips bound the callers. One that comes alone goes at
/// once. A call of a group begins after each of its members was asked for.
///
/// A group that fails by the fault of one call is made again one by one, so that the bad one fails
/// alone. What concerns all, such as a full disk, a time-out or a lost connection, fails all at
/// once. No call begins past its deadline, in a group or alone, which bounds the whole.
///
/// @param <T> what is asked; must be safe to ask again
/// @param <R> what is answered
final class CallCoalescer<T, R> {
  /// Phones give up after 15 s: what has waited longer than this is not worth beginning.
  private static final Duration LONGEST_QUEUE_WAIT = Duration.ofSeconds(8);

  private static final Duration QUEUE_WAIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);

  private final BlockingQueue<Pending<T, R>> queue;
  private final Semaphore workers;
  private final int largestGroup;
  private final Duration longestWait;
  private final Function<List<T>, List<R>> work;
  private final LongSupplier nanoTime;

  /// @param workers most groups that are under way at once
  /// @param largestGroup most calls in a group
  /// @param longestQueue most calls that wait
  /// @param work makes the calls of a group and returns their answers, in the same order
  CallCoalescer(int workers, int largestGroup, int longestQueue, Function<List<T>, List<R>> work) {
    this(workers, largestGroup, longestQueue, LONGEST_QUEUE_WAIT, System::nanoTime, work);
  }

  /// @param longestWait what has waited for longer is refused when its turn comes
  /// @param nanoTime tells how long that is
  CallCoalescer(
      int workers,
      int largestGroup,
      int longestQueue,
      Duration longestWait,
      LongSupplier nanoTime,
      Function<List<T>, List<R>> work) {
    this.longestWait = longestWait;
    this.nanoTime = nanoTime;
    this.queue = new ArrayBlockingQueue<>(longestQueue);
    this.workers = new Semaphore(workers);
    this.largestGroup = largestGroup;
    this.work = work;
  }

  /// Makes a call, alone or with others.
  ///
  /// @throws StorageException where it failed, or did not end in time
  R call(T asked) {
    var pending = new Pending<T, R>(asked, new CompletableFuture<>(), nanoTime.getAsLong());
    try {
      if (!queue.offer(pending, QUEUE_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageException("too many calls are waiting for the database");
      }
      startWorker();
      return pending.answer.get(ANSWER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StorageException("the database did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for the database", e);
    } catch (ExecutionException e) {
      throw new StorageException("the database failed", e);
    }
  }

  /// How many calls wait for a group to take them.
  int waiting() {
    return queue.size();
  }

  private void startWorker() {
    if (workers.tryAcquire()) {
      Thread.ofVirtual().name("group").start(this::workUntilEmpty);
    }
  }

  private void workUntilEmpty() {
    try {
      for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
        make(inTime(group));
      }
    } finally {
      workers.release();
    }
    // One may have come between the last look at the queue and the release.
    if (!queue.isEmpty()) {
      startWorker();
    }
  }

  private List<Pending<T, R>> nextGroup() {
    var group = new ArrayList<Pending<T, R>>();
    queue.drainTo(group, largestGroup);
    return group;
  }

  /// Refuses those that have waited for too long.
  private List<Pending<T, R>> inTime(List<Pending<T, R>> group) {
    long now = nanoTime.getAsLong();
    var left = new ArrayList<Pending<T, R>>(group.size());
    for (var pending : group) {
      if (now - pending.since <= longestWait.toNanos()) {
        left.add(pending);
      } else {
        pending.answer.completeExceptionally(
            new StorageException("waited too long for the database; nothing was done"));
      }
    }
    return left;
  }

  private void make(List<Pending<T, R>> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      var answers = work.apply(group.stream().map(Pending::asked).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer.complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      if (group.size() > 1 && SqlErrors.isFaultOfOneCall(e)) {
        makeOneByOne(group);
      } else {
        fail(group, e);
      }
    } catch (Error e) {
      fail(group, e);
      throw e;
    }
  }

  /// Ends at the first failure that is not the fault of the one call that met it.
  private void makeOneByOne(List<Pending<T, R>> group) {
    for (int i = 0; i < group.size(); i++) {
      for (var pending : inTime(group.subList(i, i + 1))) {
        try {
          pending.answer.complete(work.apply(List.of(pending.asked)).getFirst());
        } catch (RuntimeException e) {
          boolean concernsAll = !SqlErrors.isFaultOfOneCall(e);
          fail(concernsAll ? group.subList(i, group.size()) : List.of(pending), e);
          if (concernsAll) {
            return;
          }
        } catch (Error e) {
          fail(group.subList(i, group.size()), e);
          throw e;
        }
      }
    }
  }

  private static <T, R> void fail(List<Pending<T, R>> group, Throwable e) {
    group.forEach(pending -> pending.answer.completeExceptionally(e));
  }

  private record Pending<T, R>(T asked, CompletableFuture<R> answer, long since) {}
}

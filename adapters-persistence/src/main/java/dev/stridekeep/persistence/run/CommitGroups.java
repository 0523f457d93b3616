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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Group commit: writes that come while others are being flushed are written together, so that the
/// disk's flush rate does not bound the callers. A write that comes alone goes at once.
///
/// A group that fails for another reason than an unreachable or busy database is tried again one by
/// one, so that one bad write fails alone.
///
/// @param <T> a write; must be safe to repeat
final class CommitGroups<T> {
  private static final Duration QUEUE_WAIT = Duration.ofSeconds(5);
  private static final Duration COMMIT_WAIT = Duration.ofSeconds(30);

  private final BlockingQueue<Pending<T>> queue;
  private final Semaphore writers;
  private final int largestGroup;
  private final Consumer<List<T>> commit;

  /// @param writers most groups that are written at once
  /// @param largestGroup most writes in a group
  /// @param longestQueue most writes that wait
  /// @param commit writes a group in one transaction and returns when it is flushed
  CommitGroups(int writers, int largestGroup, int longestQueue, Consumer<List<T>> commit) {
    this.queue = new ArrayBlockingQueue<>(longestQueue);
    this.writers = new Semaphore(writers);
    this.largestGroup = largestGroup;
    this.commit = commit;
  }

  /// Returns when the write is flushed.
  ///
  /// @throws StorageException where it failed, or did not end in time
  void write(T item) {
    var pending = new Pending<>(item, new CompletableFuture<>());
    try {
      if (!queue.offer(pending, QUEUE_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageException("too many writes are waiting for the database");
      }
      startWriter();
      pending.done.get(COMMIT_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StorageException("the database did not commit in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for a commit", e);
    } catch (ExecutionException e) {
      throw new StorageException("the write failed", e);
    }
  }

  /// How many writes wait for a group to take them.
  int waiting() {
    return queue.size();
  }

  private void startWriter() {
    if (writers.tryAcquire()) {
      Thread.ofVirtual().name("commit-group").start(this::writeUntilEmpty);
    }
  }

  private void writeUntilEmpty() {
    try {
      for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
        write(group);
      }
    } finally {
      writers.release();
    }
    // One may have come between the last look at the queue and the release.
    if (!queue.isEmpty()) {
      startWriter();
    }
  }

  private List<Pending<T>> nextGroup() {
    var group = new ArrayList<Pending<T>>();
    queue.drainTo(group, largestGroup);
    return group;
  }

  private void write(List<Pending<T>> group) {
    try {
      commit.accept(group.stream().map(Pending::item).toList());
      group.forEach(pending -> pending.done.complete(null));
    } catch (RuntimeException e) {
      if (group.size() == 1 || SqlErrors.isTransient(e)) {
        group.forEach(pending -> pending.done.completeExceptionally(e));
      } else {
        group.forEach(pending -> write(List.of(pending)));
      }
    } catch (Error e) {
      group.forEach(pending -> pending.done.completeExceptionally(e));
      throw e;
    }
  }

  private record Pending<T>(T item, CompletableFuture<@Nullable Void> done) {}
}

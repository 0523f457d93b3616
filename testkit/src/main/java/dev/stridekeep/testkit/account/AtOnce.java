package dev.stridekeep.testkit.account;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Calls something from many threads at the same moment, for tests of races.
public final class AtOnce {
  private static final int PATIENCE_SECONDS = 60;

  private AtOnce() {}

  /// The answers of all callers, none of whom begins before all are there.
  public static <T> List<T> call(int callers, Callable<T> what) {
    CyclicBarrier start = new CyclicBarrier(callers);
    Callable<T> together =
        () -> {
          start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
          return what.call();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads
          .invokeAll(
              IntStream.range(0, callers).mapToObj(_ -> together).toList(),
              PATIENCE_SECONDS,
              TimeUnit.SECONDS)
          .stream()
          .map(AtOnce::answer)
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a caller failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

package dev.stridekeep.testkit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// Does things at the same moment from many threads.
final class Race {
  static final int RUNNERS = 16;

  private static final long LIMIT_SECONDS = 30;

  private Race() {}

  /// What each of [#RUNNERS] tasks answered.
  static <T> List<T> run(IntFunction<T> task) {
    var ready = new CountDownLatch(RUNNERS);
    var running = new ArrayList<Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RUNNERS; i++) {
        int runner = i;
        Callable<T> started =
            () -> {
              ready.countDown();
              ready.await();
              return task.apply(runner);
            };
        running.add(threads.submit(started));
      }
      var answers = new ArrayList<T>();
      for (var one : running) {
        answers.add(one.get(LIMIT_SECONDS, TimeUnit.SECONDS));
      }
      return answers;
    } catch (Exception e) {
      throw new AssertionError("a runner failed", e);
    }
  }
}

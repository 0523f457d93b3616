package dev.stridekeep.persistence.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.Workload;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Several nodes of one database, each with connections of its own.
@Timeout(90)
final class BackgroundWorkIT {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  @TempDir Path folder;

  private static BackgroundWork start(Database database, IntSupplier work) {
    return BackgroundWork.start(
        database, List.of(new BackgroundWork.Job("count", OFTEN, 1, work)), HEARTBEAT);
  }

  @ParameterizedTest
  @EnumSource
  void a_job_is_done_by_one_node_at_a_time_and_again_and_again(TestDatabase kind)
      throws InterruptedException {
    var config = kind.fresh(folder);
    var at = new AtomicInteger();
    var most = new AtomicInteger();
    var enough = new CountDownLatch(20);
    IntSupplier work =
        () -> {
          most.accumulateAndGet(at.incrementAndGet(), Math::max);
          sleep(5);
          at.decrementAndGet();
          enough.countDown();
          return 0;
        };
    try (var one = Database.open(config);
        var two = Database.open(config);
        var _ = start(one, work);
        var _ = start(two, work)) {
      assertTrue(enough.await(60, TimeUnit.SECONDS), "the job is not done often enough");
      assertEquals(1, most.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_job_is_called_again_at_once_while_more_is_due(TestDatabase kind)
      throws InterruptedException {
    var left = new AtomicInteger(7);
    var done = new CountDownLatch(1);
    IntSupplier work =
        () -> {
          if (left.decrementAndGet() > 0) {
            return 1;
          }
          done.countDown();
          return 0;
        };
    try (var database = Database.open(kind.fresh(folder));
        var _ =
            BackgroundWork.start(
                database,
                List.of(new BackgroundWork.Job("count", Duration.ofHours(1), 1, work)),
                HEARTBEAT)) {
      assertTrue(done.await(60, TimeUnit.SECONDS), "left: " + left);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_job_that_fails_is_tried_again(TestDatabase kind) throws InterruptedException {
    var attempts = new CountDownLatch(3);
    IntSupplier work =
        () -> {
          attempts.countDown();
          throw new IllegalStateException("planted");
        };
    try (var database = Database.open(kind.fresh(folder));
        var _ = start(database, work)) {
      assertTrue(attempts.await(60, TimeUnit.SECONDS), "it was given up");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_job_of_a_node_that_died_is_taken_over(TestDatabase kind) throws InterruptedException {
    var config = kind.fresh(folder);
    try (var database = Database.open(config)) {
      start(database, () -> 0).close();
      // What a node leaves behind that is killed in the middle of the job.
      int rows =
          database.write(
              Workload.BACKGROUND,
              handle ->
                  handle
                      .createUpdate(
                          "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead node',"
                              + " last_heartbeat = '2026-01-01 00:00:00',"
                              + " execution_time = '2026-01-01 00:00:00', version = version + 1")
                      .execute());
      assertEquals(1, rows);
      var done = new CountDownLatch(1);
      IntSupplier work =
          () -> {
            done.countDown();
            return 0;
          };
      try (var _ = start(database, work)) {
        assertTrue(done.await(60, TimeUnit.SECONDS), "nobody took over");
      }
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.stridekeep.application.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class AnalysisPlacesTest {
  private final AnalysisPlaces places = new AnalysisPlaces(1_000);
  private final AtomicInteger points = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void no_more_points_are_analysed_at_once_than_there_are_places() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 200; i++) {
        boolean isBatch = i % 2 == 0;
        all.add(threads.submit(() -> places.analyse(300, isBatch, () -> analyse(300))));
      }
      for (var one : all) {
        assertEquals(300, one.get());
      }
    }
    assertTrue(most.get() <= 1_000, most::toString);
  }

  private int analyse(int size) {
    most.accumulateAndGet(points.addAndGet(size), Math::max);
    Thread.onSpinWait();
    points.addAndGet(-size);
    return size;
  }

  @Test
  void a_run_of_more_points_than_there_are_places_is_analysed_alone() {
    assertEquals(7, places.analyse(1_000_000, false, () -> 7));
    assertEquals(7, places.analyse(1_000_000, true, () -> 7));
  }

  @Test
  void batches_leave_places_to_finishes() throws Exception {
    var inside = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var batch =
          threads.submit(
              () ->
                  places.analyse(
                      1_000_000,
                      true,
                      () -> {
                        inside.countDown();
                        return pass(gate);
                      }));
      inside.await();
      var next = threads.submit(() -> places.analyse(1, true, () -> 1));
      assertEquals(7, places.analyse(500, false, () -> 7));
      assertTrue(!batch.isDone() && !next.isDone());
      gate.countDown();
      assertEquals(1, batch.get() * next.get());
    }
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

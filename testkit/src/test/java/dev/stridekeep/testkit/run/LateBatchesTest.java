package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// FEATURE UNDER TEST: late batches and finishes of one run in one process.
@Timeout(30)
final class LateBatchesTest {
  private static final int EARLY = 60;

  private final Cluster cluster = new Cluster();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger reads = new AtomicInteger();

  /// Stops whoever reads points, until the gate is opened.
  private TrackStore gated() {
    return new InterruptedTrackStore(cluster.tracks, new AtTheGate());
  }

  private final class AtTheGate implements Between {
    @Override
    public <T> T call(Supplier<T> port) {
      T answer = port.get();
      // The life is over and its points are about to be analysed: what a batch asks for itself has
      // been answered by then, as no points overlap.
      if (answer instanceof List<?>) {
        reads.incrementAndGet();
        inside.countDown();
        await(gate);
      }
      return answer;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ReceivePoints points(RunSettler finishing, TrackStore tracks) {
    var settler = finishing.on(cluster.runs, tracks, cluster.accounts);
    return new ReceivePoints(cluster.runs, tracks, settler, cluster.clock);
  }

  private Future<ReceivePoints.Result> send(
      ExecutorService threads, ReceivePoints points, int from, int to) {
    return threads.submit(
        () ->
            points.receive(
                Caller.owner(cluster.runner.id()), cluster.id, Cluster.TRACK.slice(from, to)));
  }

  @Test
  void a_finish_does_not_wait_for_a_batch_that_stands_still() throws Exception {
    var settler = new RunSettler(cluster.runs, cluster.tracks, cluster.accounts);
    var finish = new FinishRun(cluster.runs, settler, cluster.clock);
    begin(settler, finish);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var batch = send(threads, points(settler, gated()), EARLY, 80);
      await(inside);
      var later = Cluster.finish(Cluster.FINISHED.plusSeconds(5), Cluster.POINTS - 1);
      long began = System.nanoTime();
      var finished =
          assertInstanceOf(
              FinishRun.Result.Finished.class,
              finish.finish(Caller.owner(cluster.runner.id()), cluster.id, later));
      assertEquals(0, Duration.ofNanos(System.nanoTime() - began).toSeconds() / 5);
      assertEquals(SeqRanges.of(new SeqRange(80, Cluster.POINTS - 1)), finished.missing());
      assertFalse(batch.isDone());
      gate.countDown();
      assertInstanceOf(ReceivePoints.Result.Accepted.class, batch.get());
      assertEquals(80, cluster.details().result().orElseThrow().storedPoints());
      assertEquals(later.finishedAt(), cluster.details().result().orElseThrow().finishedAt());
    }
  }

  @Test
  void a_batch_leaves_its_points_to_a_finish_that_is_at_work() throws Exception {
    var quick = new RunSettler(cluster.runs, cluster.tracks, cluster.accounts);
    begin(quick, new FinishRun(cluster.runs, quick, cluster.clock));
    var settler = new RunSettler(cluster.runs, gated(), cluster.accounts);
    var finish = new FinishRun(cluster.runs, settler, cluster.clock);
    var batches = new AtomicInteger();
    var counted =
        new InterruptedTrackStore(
            cluster.tracks,
            new Between() {
              @Override
              public <T> T call(Supplier<T> port) {
                T answer = port.get();
                if (answer instanceof List<?>) {
                  batches.incrementAndGet();
                }
                return answer;
              }
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var later = Cluster.finish(Cluster.FINISHED.plusSeconds(5), Cluster.POINTS - 1);
      var finishing =
          threads.submit(() -> finish.finish(Caller.owner(cluster.runner.id()), cluster.id, later));
      await(inside);
      var batch = send(threads, points(settler, counted), EARLY, Cluster.POINTS);
      while (cluster.stored().size() < Cluster.POINTS) {
        Thread.onSpinWait();
      }
      assertFalse(batch.isDone());
      gate.countDown();
      assertInstanceOf(FinishRun.Result.Finished.class, finishing.get());
      assertInstanceOf(ReceivePoints.Result.Accepted.class, batch.get());
      assertEquals(Cluster.POINTS, cluster.details().result().orElseThrow().storedPoints());
      assertFalse(cluster.details().result().orElseThrow().provisional());
      assertEquals(0, batches.get(), "points that the finish has analysed are not read again");
    }
  }

  private void begin(RunSettler settler, FinishRun finish) {
    var points = points(settler, cluster.tracks);
    var _ =
        points.receive(
            Caller.owner(cluster.runner.id()), cluster.id, Cluster.TRACK.slice(0, EARLY));
    var _ = finish.finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish());
  }
}

package dev.stridekeep.benchmarks.load;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.phone.client.BatchForm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Starts and finishes while ten times as many points arrive as the machine can take: all phones
/// that were without a network for long come back at one moment, obey what they are told, and bring
/// everything in the end.
final class Overload implements Measure {
  private static final int POINTS = 60;
  private static final int SENDERS = 64;
  private static final int PHONES = 1_000;
  private static final int TIMES = 10;
  private static final long LONGEST_IDLE_MILLIS = 30_000;
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) throws InterruptedException {
    var token = plant.newAccount();
    var batches = Batches.of(BatchForm.JSON, POINTS);
    double perSecond = capacity(plant, batches, token, pace.each());
    try (var lines = new Lines(() -> plant.line(plant.mobile))) {
      var controls = new Controls(lines, token);
      var idle = new double[pace.rounds()];
      var loaded = new double[pace.rounds()];
      long refused = 0;
      long shed = 0;
      long lost = 0;
      for (int round = 0; round < pace.rounds(); round++) {
        idle[round] = p99(controls.during(pace.each().multipliedBy(2)));
        // Ten times of what can be taken in this time, all of it offered at once.
        int each = (int) (TIMES * perSecond * pace.each().toSeconds() / 4 / PHONES) + 1;
        long before = plant.number("SELECT COALESCE(SUM(n), 0) FROM run_chunk");
        var burst = new Burst(plant, batches, token, each);
        burst.start();
        var result = controls.during(pace.each().multipliedBy(2));
        loaded[round] = p99(result);
        refused += result.failed();
        burst.finish();
        shed += burst.shed.sum();
        long stored = plant.number("SELECT COALESCE(SUM(n), 0) FROM run_chunk") - before;
        lost += (long) PHONES * each * POINTS - stored;
        table.note(
            "round %d: idle p99 %.1f ms, under points p99 %.1f ms; %,d batches offered, %,d answers"
                + " of 503",
            round + 1, idle[round], loaded[round], (long) PHONES * each, burst.shed.sum());
      }
      double idleMillis = Measure.median(idle);
      table.plain("machine takes batches of 60 a second", perSecond, "");
      table.plain("start and finish, idle, p99", idleMillis, " ms");
      table.atMost(
          "start and finish p99 under 10 x the points, over idle",
          Measure.median(loaded) / idleMillis,
          2,
          "x");
      table.atMost("starts and finishes refused", (double) refused, 0, "");
      table.plain("batches shed, all of them stored later", (double) shed, "");
      table.atMost("points lost", (double) lost, 0, "");
    }
  }

  private static double p99(OpenLoop.Result result) {
    return result.percentile(99).toNanos() / 1e6;
  }

  private static double capacity(Plant plant, Batches batches, String token, Duration lasts)
      throws InterruptedException {
    var senders = Senders.start(SENDERS, () -> plant.line(plant.mobile), batches, token);
    Thread.sleep(lasts.dividedBy(2));
    long before = senders.accepted();
    Thread.sleep(lasts);
    double perSecond = (senders.accepted() - before) * 1_000.0 / lasts.toMillis();
    senders.stop();
    return perSecond;
  }

  /// Many phones with a backlog each.
  private static final class Burst {
    private final Plant plant;
    private final Batches batches;
    private final String token;
    private final int each;
    private final LongAdder shed = new LongAdder();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final ArrayList<Thread> phones = new ArrayList<>();

    Burst(Plant plant, Batches batches, String token, int each) {
      this.plant = plant;
      this.batches = batches;
      this.token = token;
      this.each = each;
    }

    void start() {
      for (int i = 0; i < PHONES; i++) {
        phones.add(Thread.startVirtualThread(this::bring));
      }
    }

    private void bring() {
      try (var line = plant.line(plant.mobile)) {
        int left = each;
        while (left > 0) {
          var run = Batches.newRun();
          for (int i = 0; i < batches.size() && left > 0; i++) {
            insist(line, run, i);
            left--;
          }
        }
      } catch (IOException e) {
        failure.compareAndSet(null, String.valueOf(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /// Sends one batch until it is stored, and waits as long as it is told.
    private void insist(dev.stridekeep.torture.net.Line line, RunId run, int which)
        throws IOException, InterruptedException {
      while (true) {
        var reply = line.exchange(batches.call(run, which, token));
        if (reply.status() == 200) {
          return;
        }
        if (reply.status() != 503) {
          throw new IOException("answered " + reply.status());
        }
        shed.increment();
        var wait = reply.retryAfter();
        long millis = wait.isEmpty() ? 1_000 : Long.parseLong(wait) * 1_000;
        if (millis > LONGEST_IDLE_MILLIS) {
          line.close(); // the server would: its limit is a minute
        }
        Thread.sleep(millis + ThreadLocalRandom.current().nextLong(1_000));
      }
    }

    void finish() throws InterruptedException {
      long deadline = System.nanoTime() + DRAIN_LIMIT.toNanos();
      for (var phone : phones) {
        if (!phone.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
          throw new IllegalStateException("phones cannot bring home what they have");
        }
      }
      var why = failure.get();
      if (why != null) {
        throw new IllegalStateException("a batch was " + why);
      }
    }
  }
}

package dev.stridekeep.benchmarks.load;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.phone.client.BatchForm;
import java.time.Duration;
import java.util.stream.IntStream;

/// 10,000 phones that record at once: each sends ten points every ten seconds, over 500 connections
/// as behind a proxy.
final class Crowd implements Measure {
  private static final int PHONES = 10_000;
  private static final int POINTS = 10;
  private static final int SECONDS_BETWEEN = 10;

  @Override
  public String name() {
    return "crowd";
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) throws InterruptedException {
    var token = plant.newAccount();
    var batches = Batches.of(BatchForm.JSON, POINTS);
    var runs = IntStream.range(0, PHONES).mapToObj(i -> Batches.newRun()).toArray(RunId[]::new);
    try (var lines = new Lines(() -> plant.line(plant.mobile))) {
      double perSecond = (double) PHONES / SECONDS_BETWEEN;
      // The first ten seconds are each phone's first batch, which claims its run.
      var _ =
          OpenLoop.run(
              perSecond,
              Duration.ofSeconds(SECONDS_BETWEEN),
              i -> lines.exchange(batches.call(runs[i], 0, token)).status() == 200);
      var rounds = new double[pace.rounds()];
      var database = new double[pace.rounds()];
      var latency = new double[pace.rounds()];
      int failed = 0;
      int sent = 1;
      var lasts = Duration.ofSeconds(SECONDS_BETWEEN);
      for (int round = 0; round < rounds.length; round++) {
        int which = sent++;
        var backendBefore = Cpu.of(plant.mobile.pid());
        var databaseBefore = Cpu.of(plant.database.pid());
        var result =
            OpenLoop.run(
                perSecond,
                lasts,
                i -> lines.exchange(batches.call(runs[i], which, token)).status() == 200);
        rounds[round] = share(Cpu.of(plant.mobile.pid()).minus(backendBefore), lasts);
        database[round] = share(Cpu.of(plant.database.pid()).minus(databaseBefore), lasts);
        latency[round] = result.percentile(99).toNanos() / 1e6;
        failed += result.failed();
      }
      long full = Heap.liveBytes(plant.mobile.pid());
      double backend = Measure.median(rounds);
      double both = backend + Measure.median(database);
      table.atMost("10,000 phones recording: CPU of one core, backend + database", both, 50, " %");
      table.note(
          "backend %.1f %%, database %.1f %%; batches p99 %.1f ms; %d not stored",
          backend, Measure.median(database), Measure.median(latency), failed);
      table.atMost(
          "memory per active run, live heap of the backend",
          Math.max(0, (double) (full - plant.freshHeap) / PHONES / 1_024),
          2,
          " KiB");
      table.note(
          "live heap %,d KiB after the start, %,d KiB with these runs and all that else was measured",
          plant.freshHeap / 1_024, full / 1_024);
    }
  }

  private static double share(Duration used, Duration lasts) {
    return 100.0 * used.toNanos() / lasts.toNanos();
  }
}

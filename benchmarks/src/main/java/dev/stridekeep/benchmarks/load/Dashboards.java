package dev.stridekeep.benchmarks.load;

import dev.stridekeep.phone.client.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Totals and history of an account with 10,000 runs of seven years.
final class Dashboards implements Measure {
  private static final int RUNS = 10_000;
  private static final double PER_SECOND = 10;
  private static final int MINUTES_BETWEEN = 368;

  private static final List<String> READS =
      List.of(
          "/v1/dashboard/totals",
          "/v1/dashboard/history?metric=distance&bucket=month",
          "/v1/dashboard/totals?from=2026-01-01",
          "/v1/dashboard/history?metric=time&bucket=week",
          "/v1/dashboard/totals",
          "/v1/dashboard/history?metric=pace&bucket=year");

  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) throws InterruptedException {
    var token = plant.newAccount();
    try (var mobile = new Lines(() -> plant.line(plant.mobile));
        var web = new Lines(() -> plant.line(plant.web))) {
      multiply(plant, mobile, token);
      var totals = new double[pace.rounds()];
      var history = new double[pace.rounds()];
      int failed = 0;
      var _ = reads(web, token, pace.each(), READS);
      for (int round = 0; round < totals.length; round++) {
        var ofTotals = reads(web, token, pace.each(), only("/totals"));
        var ofHistory = reads(web, token, pace.each(), only("/history"));
        totals[round] = millis(ofTotals, 99);
        history[round] = millis(ofHistory, 99);
        table.note(
            "totals p50 %.1f ms, p90 %.1f ms; history p50 %.1f ms, p90 %.1f ms",
            millis(ofTotals, 50),
            millis(ofTotals, 90),
            millis(ofHistory, 50),
            millis(ofHistory, 90));
        failed += ofTotals.failed() + ofHistory.failed();
      }
      table.atMost("dashboard of 10,000 runs: totals p99", Measure.median(totals), 20, " ms");
      table.atMost("dashboard of 10,000 runs: history p99", Measure.median(history), 20, " ms");
      table.atMost("dashboards not answered", failed, 0, "");
    }
  }

  private static double millis(OpenLoop.Result result, double percentile) {
    return result.percentile(percentile).toNanos() / 1e6;
  }

  private static List<String> only(String what) {
    return READS.stream().filter(read -> read.contains(what)).toList();
  }

  private static OpenLoop.Result reads(Lines web, String token, Duration lasts, List<String> reads)
      throws InterruptedException {
    return OpenLoop.run(
        PER_SECOND,
        lasts,
        i -> {
          var uri = URI.create(reads.get(i % reads.size()));
          return web.exchange(new HttpCall("GET", uri, token, null)).status() == 200;
        });
  }

  /// Records one run and copies its row, as recording 10,000 would take long and leave the same.
  private static void multiply(Plant plant, Lines mobile, String token)
      throws InterruptedException {
    var run = Batches.newRun();
    var start = Instant.now().minusSeconds(3_600);
    try {
      var path = "/v1/runs/" + run;
      var _ = mobile.exchange(json("PUT", path, token, "{\"startedAt\":\"" + start + "\"}"));
      var finish =
          """
          {"finishedAt":"%s","lastSeq":-1,"summary":{"distanceMeters":5000,"movingSeconds":1800,\
          "elapsedSeconds":1800}}"""
              .formatted(start.plusSeconds(1_800));
      var answer = mobile.exchange(json("POST", path + "/finish", token, finish));
      if (answer.status() != 200) {
        throw new IllegalStateException("finish answered " + answer.status());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var id = run.toString().replace("-", "");
    plant.execute(
        """
        BEGIN NOT ATOMIC
          CREATE TEMPORARY TABLE one_run AS SELECT * FROM run WHERE id = UNHEX('%s');
          FOR i IN 1..%d DO
            UPDATE one_run SET id = UNHEX(REPLACE(UUID(), '-', '')),
              counts_from = counts_from - %d * 60, started_at = started_at - %d * 60,
              finished_at = finished_at - %d * 60, distance_m = 3000 + 7 * MOD(i * 31, 1000);
            INSERT INTO run SELECT * FROM one_run;
          END FOR;
          DROP TEMPORARY TABLE one_run;
        END"""
            .formatted(id, RUNS - 1, MINUTES_BETWEEN, MINUTES_BETWEEN, MINUTES_BETWEEN));
    plant.execute("ANALYZE TABLE run");
  }

  private static HttpCall json(String method, String path, String token, String body) {
    return new HttpCall(method, URI.create(path), token, body.getBytes(StandardCharsets.UTF_8));
  }
}

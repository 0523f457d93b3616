package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.testkit.run.SentPoint;
import jakarta.json.JsonNumber;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// After the answer to a finish, the very next read from the other backend shows the run.
@Timeout(180)
class ReadYourWritesIT {
  private static final int RUNNERS = 4;
  private static final int LAST_SEQ = 19;
  private static final long ELAPSED_SECONDS = 25;
  private static final long LIMIT_SECONDS = 150;

  @Test
  void the_dashboard_shows_each_of_1000_runs_at_once_on_h2() throws Exception {
    finishAndRead(Storage.H2, 1_000);
  }

  @Test
  void the_dashboard_shows_each_of_200_runs_at_once_on_mariadb() throws Exception {
    finishAndRead(Storage.MARIADB, 200);
  }

  private static void finishAndRead(Storage storage, int runs) throws Exception {
    var servers = Servers.shared(storage);
    var readers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RUNNERS; i++) {
        var runner = servers.newRunner();
        readers.add(threads.submit(() -> finishAndRead(runner, runs / RUNNERS)));
      }
      for (var reader : readers) {
        reader.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private static void finishAndRead(Runner runner, int runs) {
    for (int done = 1; done <= runs; done++) {
      var run = UUID.randomUUID();
      // Later than all before, so that it heads the list.
      var startedAt = SentPoint.FIRST_TIME.plusSeconds(3_600L * done);
      var finishedAt = startedAt.plusSeconds(ELAPSED_SECONDS);
      runner.mobile().put(Wire.run(run), Wire.start(startedAt)).expect(201);
      var batch = Wire.batch(SentPoint.range(0, LAST_SEQ, SentPoint.Twist.NONE));
      runner.mobile().post(Wire.points(run), batch).expect(200);
      runner.mobile().post(Wire.finish(run), Wire.finishBody(finishedAt, LAST_SEQ)).expect(200);
      var totals = runner.web().get("/v1/dashboard/totals").expect(200).json();
      assertEquals(done, totals.getInt("runs"));
      JsonNumber elapsed = totals.getJsonNumber("elapsedSeconds");
      assertEquals(done * ELAPSED_SECONDS, Math.round(elapsed.doubleValue()));
      var newest = runner.web().get("/v1/runs?limit=1").expect(200).json().getJsonArray("items");
      assertEquals(run.toString(), newest.getJsonObject(0).getString("runId"));
      assertEquals("complete", newest.getJsonObject(0).getString("status"));
    }
  }
}

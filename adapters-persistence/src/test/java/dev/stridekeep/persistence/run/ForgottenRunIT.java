package dev.stridekeep.persistence.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.testkit.run.Examples;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database may know less than a backend remembers of it: it was restored to an earlier moment.
@Timeout(60)
final class ForgottenRunIT {
  @ParameterizedTest
  @EnumSource
  void a_batch_of_a_run_that_the_database_forgot_names_it_anew(
      TestDatabase on, @TempDir Path folder) {
    try (var database = Database.open(on.fresh(folder))) {
      var runs = new JdbiRunStore(database, Workload.CONTROL);
      var tracks = new JdbiTrackStore(database, Workload.POINTS);
      var settler = new RunSettler(runs, tracks, new JdbiAccountStore(database));
      var receive = new ReceivePoints(runs, tracks, settler, InstantSource.fixed(Examples.MORNING));
      var account = Examples.newAccount();
      var run = Examples.newRun();
      accepted(receive.receive(account, run, points(0)));
      int forgotten =
          database.write(
              Workload.CONTROL,
              handle ->
                  handle
                      .createUpdate("DELETE FROM run WHERE id = :id")
                      .bind("id", run.value())
                      .execute());
      assertEquals(1, forgotten);
      var accepted = accepted(receive.receive(account, run, points(10)));
      assertEquals(20, accepted.nextSeq());
      assertEquals(account, runs.find(run).map(Run::owner).orElseThrow());
    }
  }

  private static ReceivePoints.Result.Accepted accepted(ReceivePoints.Result result) {
    return assertInstanceOf(ReceivePoints.Result.Accepted.class, result);
  }

  private static Track points(int first) {
    var track = Track.builder(10);
    for (int seq = first; seq < first + 10; seq++) {
      track.add(
          seq,
          Examples.MORNING.plusSeconds(seq).toEpochMilli(),
          52 + seq * 1e-5,
          13,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
    }
    return track.build();
  }
}

package dev.stridekeep.persistence.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.testkit.account.QuickPasswordHasher;
import dev.stridekeep.testkit.account.Runners;
import dev.stridekeep.testkit.run.Examples;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database may know less than a backend remembers of it: it was restored to an earlier moment,
/// or
/// an account was erased.
@Timeout(60)
final class ForgottenRunIT {
  @ParameterizedTest
  @EnumSource
  void a_batch_of_a_run_that_the_database_forgot_names_it_anew(
      TestDatabase on, @TempDir Path folder) {
    try (var database = Database.open(on.fresh(folder))) {
      var runs = new JdbiRunStore(database, Workload.CONTROL);
      var accounts = new JdbiAccountStore(database);
      var receive = receive(database, runs, accounts);
      var account = Runners.account(Runners.newEmail());
      assertTrue(accounts.add(account, new QuickPasswordHasher().hash(Runners.PASSWORD)));
      var run = Examples.newRun();
      accepted(receive.receive(Caller.owner(account.id()), run, points(0)));
      forget(database, run);
      var accepted = accepted(receive.receive(Caller.owner(account.id()), run, points(10)));
      assertEquals(20, accepted.nextSeq());
      assertEquals(account.id(), runs.find(run).map(Run::owner).orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_of_an_account_that_was_erased_brings_nothing_back(
      TestDatabase on, @TempDir Path folder) {
    try (var database = Database.open(on.fresh(folder))) {
      var runs = new JdbiRunStore(database, Workload.CONTROL);
      var receive = receive(database, runs, new JdbiAccountStore(database));
      var erased = Examples.newAccount();
      var run = Examples.newRun();
      accepted(receive.receive(Caller.owner(erased), run, points(0)));
      forget(database, run);
      assertInstanceOf(
          ReceivePoints.Result.NotFound.class,
          receive.receive(Caller.owner(erased), run, points(10)));
      assertEquals(Optional.empty(), runs.find(run));
      assertEquals(Set.of(), new JdbiTrackStore(database, Workload.POINTS).keys(run));
    }
  }

  private static ReceivePoints receive(
      Database database, JdbiRunStore runs, JdbiAccountStore accounts) {
    var tracks = new JdbiTrackStore(database, Workload.POINTS);
    var settler = new RunSettler(runs, tracks, accounts);
    return new ReceivePoints(runs, tracks, settler, InstantSource.fixed(Examples.MORNING));
  }

  private static void forget(Database database, RunId run) {
    int forgotten =
        database.write(
            Workload.CONTROL,
            handle ->
                handle
                    .createUpdate("DELETE FROM run WHERE id = :id")
                    .bind("id", run.value())
                    .execute());
    assertEquals(1, forgotten);
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

package dev.stridekeep.testkit.run;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.run.CloseSilentRuns;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.SealRuns;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.application.run.TrackStore;
import java.time.Duration;
import java.time.InstantSource;

/// The use cases of one server, on stores that several servers share.
final class Node {
  static final Duration SEALED_AFTER = Duration.ofMinutes(10);

  final StartRun start;
  final ReceivePoints points;
  final FinishRun finish;
  final DeleteRun delete;
  final RestoreRun restore;
  final CloseSilentRuns close;
  final PurgeDeletedRuns purge;
  final SealRuns seal;

  Node(RunStore runs, TrackStore tracks, AccountStore accounts, InstantSource clock) {
    var settler = new RunSettler(runs, tracks, accounts);
    start = new StartRun(runs, accounts, settler, clock);
    points = new ReceivePoints(runs, tracks, settler, clock);
    finish = new FinishRun(runs, settler, clock);
    delete = new DeleteRun(runs, clock);
    restore = new RestoreRun(runs, settler, clock);
    close = new CloseSilentRuns(runs, tracks, settler, clock);
    purge = new PurgeDeletedRuns(runs, tracks, clock);
    seal = new SealRuns(runs, tracks, SEALED_AFTER, clock);
  }
}

package dev.stridekeep.testkit.run;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.run.CloseSilentRuns;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.RestoreRun;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunStores;
import dev.stridekeep.application.run.RunUseCases;
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
    var stores = new RunStores(runs, tracks, accounts);
    var useCases = new RunUseCases(_ -> stores, clock);
    start = useCases.startRun();
    points = useCases.receivePoints();
    finish = useCases.finishRun();
    delete = useCases.deleteRun();
    restore = useCases.restoreRun();
    close = useCases.closeSilentRuns();
    purge = useCases.purgeDeletedRuns();
    seal = useCases.sealRuns(SEALED_AFTER);
  }
}

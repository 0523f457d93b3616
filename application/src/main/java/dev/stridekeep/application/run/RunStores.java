package dev.stridekeep.application.run;

import dev.stridekeep.application.account.AccountStore;

/// The ports that the use cases of runs need, all of them on the connections of one workload.
public record RunStores(RunStore runs, TrackStore tracks, AccountStore accounts) {
  RunSettler settler() {
    return new RunSettler(runs, tracks, accounts);
  }

  /// The same settler with the same locks on these connections: it gives way to starts and
  /// finishes.
  RunSettler settler(RunSettler other) {
    return other.on(runs, tracks, accounts);
  }
}

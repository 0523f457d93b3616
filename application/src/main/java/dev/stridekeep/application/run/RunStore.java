package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the lives and the figures of runs. Everything but the points, see [TrackStore].
///
/// A method that writes returns only when what it wrote is flushed to disk (in a cluster: held by a
/// majority). Reads see every write that has returned, on every node. Failure to reach the store is
/// a [dev.stridekeep.application.StorageException].
public interface RunStore {
  /// The run with this id, saved as `fresh` says (with its start, where it has one) where nobody
  /// has named the id before. The first account that names an id owns it, so the answer may be
  /// another account's run, or a purged one.
  Claim claim(Run fresh);

  /// What claiming an id found.
  ///
  /// @param run as it is stored now
  /// @param isNew whether this call made it
  record Claim(Run run, boolean isNew) {}

  /// Who owns a run; empty where nobody has named it. May be answered from memory: owners never
  /// change.
  Optional<AccountId> findOwner(RunId id);

  /// The life of a run, deleted and purged ones included.
  Optional<Run> find(RunId id);

  /// What of [#find] a batch of points asks for; adapters may answer it at less cost.
  default Optional<RunLiveness> findLiveness(RunId id) {
    return find(id).map(RunLiveness::of);
  }

  /// The life and the figures of a run, deleted ones included, purged ones not.
  Optional<RunWithFigures> findDetails(RunId id);

  /// Replaces a run's life, but not figures saved before, if its saved version is still
  /// `run.version()`, and adds one to that.
  ///
  /// @return whether it was saved; false means that somebody else changed the run: load, decide
  ///     again
  boolean save(Run run);

  /// As [#save(Run)], with the run's figures, in one transaction. The saved run's `analysedPoints`
  /// are the result's `storedPoints`.
  boolean save(Run run, SavedFigures result);

  /// Runs neither deleted nor complete of which nothing but points was heard since an instant, the
  /// longest silent first.
  List<RunId> listOpenSilentSince(Instant before, int limit);

  /// Notes a later receipt of points, so that a run with points still coming is not looked at again
  /// and again. Leaves the version as it is.
  void noteReceipt(RunId id, Instant lastReceipt);

  /// Runs deleted before an instant and not purged yet, oldest deletion first.
  List<RunId> listDeletedBefore(Instant before, int limit);

  /// Runs that are deleted, complete or closed, were changed since they were last marked as sealed,
  /// and of which nothing was heard since an instant, the longest silent first.
  List<RunId> listUnsealedSince(Instant before, int limit);

  /// Marks a run as sealed, if its version is still this one: whatever is saved of it later needs
  /// another look. Leaves the version as it is.
  void markSealed(RunId id, int version);

  /// Erases a run's figures and keeps its id taken, if the version is still `run.version()`.
  boolean purge(Run purged);

  /// Returns when everything that this store has let anybody read is flushed to disk. A commit
  /// can be read some milliseconds before it is flushed, so an answer that acknowledges what was
  /// there already waits for this first.
  void awaitFlushed();
}

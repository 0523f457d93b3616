package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store with something happening before each call.
///
/// @param store does the work
/// @param between what happens
record InterruptedRunStore(RunStore store, Between between) implements RunStore {
  @Override
  public Claim claim(Run fresh) {
    return between.call(() -> store.claim(fresh));
  }

  @Override
  public Optional<AccountId> findOwner(RunId id) {
    return between.call(() -> store.findOwner(id));
  }

  @Override
  public Optional<Run> find(RunId id) {
    return between.call(() -> store.find(id));
  }

  @Override
  public Optional<RunWithFigures> findDetails(RunId id) {
    return between.call(() -> store.findDetails(id));
  }

  @Override
  public boolean save(Run run) {
    return between.call(() -> store.save(run));
  }

  @Override
  public boolean save(Run run, SavedFigures result) {
    return between.call(() -> store.save(run, result));
  }

  @Override
  public List<RunId> listOpenSilentSince(Instant before, int limit) {
    return between.call(() -> store.listOpenSilentSince(before, limit));
  }

  @Override
  public void noteReceipt(RunId id, Instant lastReceipt) {
    between.run(() -> store.noteReceipt(id, lastReceipt));
  }

  @Override
  public List<RunId> listDeletedBefore(Instant before, int limit) {
    return between.call(() -> store.listDeletedBefore(before, limit));
  }

  @Override
  public List<RunId> listUnsealedSince(Instant before, int limit) {
    return between.call(() -> store.listUnsealedSince(before, limit));
  }

  @Override
  public void markSealed(RunId id, int version) {
    between.run(() -> store.markSealed(id, version));
  }

  @Override
  public boolean purge(Run purged) {
    return between.call(() -> store.purge(purged));
  }

  @Override
  public void awaitFlushed() {
    between.run(store::awaitFlushed);
  }
}

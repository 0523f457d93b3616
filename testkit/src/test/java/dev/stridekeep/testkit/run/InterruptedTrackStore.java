package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A store with something happening before each call.
///
/// @param store does the work
/// @param between what happens
record InterruptedTrackStore(TrackStore store, Between between) implements TrackStore {
  @Override
  public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    between.run(() -> store.append(run, chunks, receivedAt));
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    return between.call(() -> store.keys(run));
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    return between.call(() -> store.read(run, keys));
  }

  @Override
  public Optional<Instant> findLastReceipt(RunId run) {
    return between.call(() -> store.findLastReceipt(run));
  }

  @Override
  public boolean seal(
      RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    return between.call(() -> store.seal(run, replaced, sealed, receivedAt));
  }

  @Override
  public void purge(RunId run) {
    between.run(() -> store.purge(run));
  }
}

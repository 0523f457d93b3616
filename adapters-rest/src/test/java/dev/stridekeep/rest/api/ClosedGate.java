package dev.stridekeep.rest.api;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// Points whose appends wait until the gate is opened, as those do of a database that has stopped.
///
/// @param store where they go after
/// @param gate opened by counting down
record ClosedGate(TrackStore store, CountDownLatch gate) implements TrackStore {
  @Override
  public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    store.append(run, chunks, receivedAt);
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    return store.keys(run);
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    return store.read(run, keys);
  }

  @Override
  public Optional<Instant> findLastReceipt(RunId run) {
    return store.findLastReceipt(run);
  }

  @Override
  public boolean seal(
      RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    return store.seal(run, replaced, sealed, receivedAt);
  }

  @Override
  public void purge(RunId run) {
    store.purge(run);
  }
}

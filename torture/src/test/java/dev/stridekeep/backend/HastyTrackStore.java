package dev.stridekeep.backend;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A bug, planted: says that chunks are stored and stores them a moment later. Whoever reads on the
/// same node sees them at once, so that all looks well until the process dies.
final class HastyTrackStore implements TrackStore {
  private static final Duration LATER = Duration.ofMillis(250);

  private final TrackStore store;
  private final Map<RunId, Collection<TrackChunk>> pending = new ConcurrentHashMap<>();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

  HastyTrackStore(TrackStore store) {
    this.store = store;
  }

  @Override
  public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    var waiting = pending.computeIfAbsent(run, _ -> new ConcurrentLinkedQueue<>());
    waiting.addAll(chunks);
    var _ =
        later.schedule(
            () -> {
              store.append(run, chunks, receivedAt);
              waiting.removeAll(chunks);
            },
            LATER.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private Collection<TrackChunk> waiting(RunId run) {
    return pending.getOrDefault(run, List.of());
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    // First those that wait: they may be stored meanwhile, never the other way round.
    var keys = new HashSet<ChunkKey>();
    waiting(run).forEach(chunk -> keys.add(chunk.key()));
    keys.addAll(store.keys(run));
    return keys;
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    var rest = new HashSet<>(keys);
    var chunks = new ArrayList<TrackChunk>();
    for (var chunk : waiting(run)) {
      if (rest.remove(chunk.key())) {
        chunks.add(chunk);
      }
    }
    chunks.addAll(store.read(run, rest));
    return chunks;
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

package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Points in memory: the port's contract and nothing else. Safe for use by several threads.
public final class InMemoryTrackStore implements TrackStore {
  private final Map<RunId, Map<ChunkKey, Received>> runs = new HashMap<>();

  private record Received(TrackChunk chunk, Instant at) {}

  @Override
  public synchronized void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    for (var chunk : chunks) {
      runs.computeIfAbsent(run, unknown -> new HashMap<>())
          .putIfAbsent(chunk.key(), new Received(chunk, receivedAt));
    }
  }

  @Override
  public synchronized Set<ChunkKey> keys(RunId run) {
    return Set.copyOf(chunks(run).keySet());
  }

  @Override
  public synchronized List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    return new HashSet<>(keys)
        .stream().map(chunks(run)::get).filter(Objects::nonNull).map(Received::chunk).toList();
  }

  @Override
  public synchronized Optional<Instant> findLastReceipt(RunId run) {
    return chunks(run).values().stream().map(Received::at).max(Comparator.naturalOrder());
  }

  @Override
  public synchronized boolean seal(
      RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    if (replaced.isEmpty() || !replaced.equals(chunks(run).keySet())) {
      return false;
    }
    runs.remove(run);
    append(run, sealed, receivedAt);
    return true;
  }

  @Override
  public synchronized void purge(RunId run) {
    runs.remove(run);
  }

  private Map<ChunkKey, Received> chunks(RunId run) {
    return runs.getOrDefault(run, Map.of());
  }
}

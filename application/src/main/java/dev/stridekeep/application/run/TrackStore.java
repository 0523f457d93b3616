package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps the points of runs as chunks that are added and never changed.
///
/// [#append] returns only when the chunks are flushed to disk (in a cluster: held by a majority).
/// Reads see every append that has returned, on every node. Knows nothing of a run's life, so it
/// may be another database than [RunStore]'s: callers write here first, and look at the life
/// after.
public interface TrackStore {
  /// Stores chunks; one that is there already (the same key) stays as it is. When this returns,
  /// all that this store has let anybody read before is flushed too, also where there is nothing
  /// to store.
  ///
  /// @param chunks may be none
  /// @param receivedAt the server's time
  void append(RunId run, List<TrackChunk> chunks, Instant receivedAt);

  /// The keys of all chunks of a run; none where there are none.
  Set<ChunkKey> keys(RunId run);

  /// The chunks with these keys, in any order; those not there are left out.
  List<TrackChunk> read(RunId run, Collection<ChunkKey> keys);

  /// When the last new chunk of a run was received.
  Optional<Instant> findLastReceipt(RunId run);

  /// Erases all chunks of a run.
  void purge(RunId run);
}

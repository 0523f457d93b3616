package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps the points of runs as chunks that are added and never changed, until all of them are
/// sealed into fewer with the same points.
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

  /// The chunks with these keys, in any order; those not there are left out. Keys that were there a
  /// moment ago are not there any more where the run was sealed or erased meanwhile: whoever needs
  /// all of them calls [#readAll], or looks again.
  List<TrackChunk> read(RunId run, Collection<ChunkKey> keys);

  /// All chunks that a run has at one moment, in any order.
  ///
  /// @throws StorageException where the run is sealed again and again meanwhile
  default List<TrackChunk> readAll(RunId run) {
    for (int attempt = 0; attempt < SEALED_MEANWHILE; attempt++) {
      var keys = keys(run);
      var chunks = read(run, keys);
      if (chunks.size() == keys.size()) {
        return chunks;
      }
    }
    throw new StorageException("run " + run + " is being sealed; ask again");
  }

  /// How often a reader looks again.
  int SEALED_MEANWHILE = 10;

  /// When the last new chunk of a run was received.
  Optional<Instant> findLastReceipt(RunId run);

  /// Puts chunks in the place of others that hold the same points, all at one moment: every reader
  /// sees the old ones or the new ones. Does nothing where the run has other chunks than `replaced`
  /// by now, or none.
  ///
  /// @param replaced all chunks of the run
  /// @param sealed all that the run has afterwards: the same points
  /// @param receivedAt of the last of `replaced`
  /// @return whether it was done
  boolean seal(RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt);

  /// How large a sealed chunk is kept best, in bytes; a run's last one is smaller.
  default int sealedBytes() {
    return Integer.MAX_VALUE;
  }

  /// Erases all chunks of a run.
  void purge(RunId run);
}

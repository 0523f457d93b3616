package dev.stridekeep.persistence;

import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import java.util.List;

/// What an [AppendingProcess] left behind.
final class Stored {
  private Stored() {}

  /// The sequence numbers stored, in order, each read back and unpacked.
  static List<Integer> in(JdbiTrackStore store) {
    var chunks = store.read(AppendingProcess.RUN, store.keys(AppendingProcess.RUN));
    return chunks.stream()
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .map(TrackChunk::track)
        .map(track -> track.seq(0))
        .toList();
  }
}

package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which chunks a run is sealed into: as few as its gaps and the store's best size allow.
final class SealPlan {
  private SealPlan() {}

  /// The chunks that are to take the place of all others; none where the run is best left as it is.
  ///
  /// @param keys of all chunks of the run
  /// @param track merged from them
  static List<TrackChunk> of(Set<ChunkKey> keys, Track track, int bestBytes) {
    var stored = SeqRanges.ofChunks(keys);
    // Figures tell the chunks that they are about by the number of their points. Where two nodes
    // raced and chunks overlap, sealing would change that number, so these few runs stay.
    if (track.isEmpty() || track.size() != keys.stream().mapToInt(ChunkKey::size).sum()) {
      return List.of();
    }
    var sealed = new ArrayList<TrackChunk>();
    for (var range : stored.ranges()) {
      sealed.addAll(pieces(track.within(range), bestBytes));
    }
    return sealed.size() < keys.size() ? sealed : List.of();
  }

  /// Pieces of about the same number of points, none of more than so many bytes where that can be.
  private static List<TrackChunk> pieces(Track track, int bestBytes) {
    int pieces = (track.size() - 1) / TrackChunk.MAX_POINTS + 1;
    while (true) {
      var chunks = cut(track, pieces);
      int largest = chunks.stream().mapToInt(TrackChunk::byteCount).max().orElse(0);
      if (largest <= bestBytes || pieces >= track.size()) {
        return chunks;
      }
      pieces = Math.max(pieces + 1, (int) ((long) pieces * largest / bestBytes));
    }
  }

  private static List<TrackChunk> cut(Track track, int pieces) {
    var chunks = new ArrayList<TrackChunk>(pieces);
    int size = track.size();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((long) (i + 1) * size / pieces);
      if (to > from) {
        chunks.add(
            TrackChunk.sealed(track.within(new SeqRange(track.seq(from), track.seq(to - 1)))));
      }
    }
    return chunks;
  }
}

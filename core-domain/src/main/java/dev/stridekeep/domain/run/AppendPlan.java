package dev.stridekeep.domain.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What of a batch must be stored: only points that are not stored yet. Pure decision of the write
/// path; nothing stored is ever changed by it.
///
/// @param chunks to append, none where the batch brings nothing new
/// @param stored the sequence numbers stored once the chunks are
/// @param conflicting sent points whose stored values differ; the stored ones stand
public record AppendPlan(List<TrackChunk> chunks, SeqRanges stored, SeqRanges conflicting) {
  public AppendPlan {
    chunks = List.copyOf(chunks);
  }

  /// The chunks among `keys` whose points must be read to plan this batch: those that overlap it,
  /// none where the very same chunk is there already.
  public static List<ChunkKey> toCompare(TrackChunk batch, Collection<ChunkKey> keys) {
    if (keys.contains(batch.key())) {
      return List.of();
    }
    var range = batch.key().range();
    var overlapping = new ArrayList<ChunkKey>();
    for (var key : keys) {
      if (key.firstSeq() <= range.last() && key.firstSeq() + key.size() > range.first()) {
        overlapping.add(key);
      }
    }
    Collections.sort(overlapping);
    return overlapping;
  }

  /// Plans a batch.
  ///
  /// @param keys all chunks stored of the run
  /// @param overlapping the points of the chunks that [#toCompare] named, merged
  public static AppendPlan of(
      TrackChunk batch, Track points, Collection<ChunkKey> keys, Track overlapping) {
    var before = SeqRanges.ofChunks(keys);
    var sent = SeqRanges.of(batch.key().range());
    if (keys.contains(batch.key())) {
      return new AppendPlan(List.of(), before, SeqRanges.EMPTY);
    }
    var fresh = sent.minus(before);
    var chunks = new ArrayList<TrackChunk>();
    for (var range : fresh.ranges()) {
      chunks.add(range.size() == points.size() ? batch : TrackChunk.of(points.within(range)));
    }
    return new AppendPlan(chunks, before.union(sent), conflicting(points, overlapping));
  }

  private static SeqRanges conflicting(Track sent, Track stored) {
    if (stored.isEmpty()) {
      return SeqRanges.EMPTY;
    }
    var differing = new ArrayList<SeqRange>();
    for (int i = 0; i < sent.size(); i++) {
      int seq = sent.seq(i);
      int j = stored.indexOf(seq);
      if (j < stored.size() && stored.seq(j) == seq && !sent.sameValues(i, stored, j)) {
        differing.add(new SeqRange(seq, seq));
      }
    }
    return SeqRanges.of(differing);
  }
}

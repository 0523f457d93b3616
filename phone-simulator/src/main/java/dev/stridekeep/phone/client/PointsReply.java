package dev.stridekeep.phone.client;

import dev.stridekeep.domain.run.SeqRange;
import java.util.List;

/// What became of a batch.
///
/// @param received how many points the batch held
/// @param nextSeq one more than the highest sequence number stored
/// @param missing ranges below nextSeq that are not stored, at most 100
/// @param conflicting sent points that differ from the stored ones, which stand
public record PointsReply(
    int received, int nextSeq, List<SeqRange> missing, List<SeqRange> conflicting) {
  public PointsReply {
    missing = List.copyOf(missing);
    conflicting = List.copyOf(conflicting);
  }
}

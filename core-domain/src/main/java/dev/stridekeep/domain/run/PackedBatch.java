package dev.stridekeep.domain.run;

/// A batch of points, and the same points in the form that they are stored in.
///
/// @param chunk these points, packed
/// @param points 1 or more, sequence numbers without gaps
public record PackedBatch(TrackChunk chunk, Track points) {
  public PackedBatch {
    if (chunk.key().size() != points.size() || chunk.key().firstSeq() != points.seq(0)) {
      throw new IllegalArgumentException(chunk + " does not hold " + points);
    }
  }

  /// Packs points.
  ///
  /// @throws IllegalArgumentException where there is none, or there are gaps between them
  public static PackedBatch of(Track points) {
    return new PackedBatch(TrackChunk.of(points), points);
  }
}

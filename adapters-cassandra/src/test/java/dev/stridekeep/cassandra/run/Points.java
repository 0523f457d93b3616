package dev.stridekeep.cassandra.run;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Runs whose chunks have one point each.
final class Points {
  private Points() {}

  static RunId newRun() {
    return new RunId(UUID.randomUUID());
  }

  static TrackChunk chunk(int seq) {
    return TrackChunk.of(Track.builder(1).add(seq, 1_000L + seq, 52, 13, 34, 5, 150, 172).build());
  }

  /// As the column of the key holds it.
  static ByteBuffer digest(TrackChunk chunk) {
    return ByteBuffer.allocate(16)
        .putLong(chunk.key().digestHigh())
        .putLong(chunk.key().digestLow())
        .flip();
  }

  /// The sequence numbers stored, each read back and unpacked.
  static Set<Integer> storedIn(TrackStore store, RunId run) {
    var seqs = new HashSet<Integer>();
    for (var chunk : store.read(run, store.keys(run))) {
      seqs.add(chunk.track().seq(0));
    }
    return seqs;
  }
}

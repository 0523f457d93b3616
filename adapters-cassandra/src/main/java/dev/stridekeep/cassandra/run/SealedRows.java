package dev.stridekeep.cassandra.run;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import dev.stridekeep.cassandra.ChunkStatements;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts sealed chunks in the place of others: they are written out of sight, read back, and only
/// then shown, in the one mutation that takes the others away. On no node is there a moment with
/// neither the old rows nor the new ones.
///
/// What is written counts as of the moment before the chunks were looked at, however long this
/// process is held up in between: an erasure that came after the look is the newer of the two, and
/// wins. An append meanwhile stays.
final class SealedRows {
  /// A batch has 65,535 statements at most.
  private static final int LARGEST_BATCH = 10_000;

  /// What was left out of sight for longer than this was left by a process that died.
  private static final long LEFT_BEHIND_MICROS = 86_400_000_000L;

  private final Requests requests;
  private final ChunkStatements statements;
  private final RunId run;
  private final long lookedAt;

  /// @param lookedAt before the chunks of the run were looked at, [us since the epoch]
  SealedRows(Requests requests, ChunkStatements statements, RunId run, long lookedAt) {
    this.requests = requests;
    this.statements = statements;
    this.run = run;
    this.lookedAt = lookedAt;
  }

  /// Replaces chunks.
  ///
  /// @return false where what was written could not be read back, and nothing was taken away
  boolean replace(Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    var gone = new HashSet<>(replaced);
    var fresh = new HashSet<TrackChunk>();
    for (var chunk : sealed) {
      if (!gone.remove(chunk.key())) {
        fresh.add(chunk);
      }
    }
    var received = Set.of(CqlInstant.of(receivedAt));
    requests.write(fresh.stream().map(chunk -> stage(chunk, received)).toList());
    if (!readBack(fresh).equals(fresh)) {
      return false;
    }
    gone.addAll(leftBehind());
    var mutations = new ArrayList<BoundStatement>(fresh.size() + gone.size());
    fresh.forEach(chunk -> mutations.add(show(chunk.key())));
    // The new rows with the first, so that nobody ever misses a point; a run of very many rows has
    // both for a moment, which readers merge.
    for (var key : gone) {
      if (mutations.size() == LARGEST_BATCH) {
        requests.writeAtOnce(mutations);
        mutations.clear();
      }
      mutations.add(
          statements
              .deleteRow()
              .bind(run.value(), key.firstSeq(), key.size(), ChunkRows.digest(key)));
    }
    requests.writeAtOnce(mutations);
    return true;
  }

  private BoundStatement stage(TrackChunk chunk, Set<BigDecimal> received) {
    var key = chunk.key();
    return statements
        .stage()
        .boundStatementBuilder()
        .setLong(0, lookedAt)
        .setByteBuffer(1, ByteBuffer.wrap(chunk.bytes()))
        .setSet(2, received, BigDecimal.class)
        .setUuid(3, run.value())
        .setInt(4, key.firstSeq())
        .setInt(5, key.size())
        .setByteBuffer(6, ChunkRows.digest(key))
        .build();
  }

  private BoundStatement show(ChunkKey key) {
    return statements
        .show()
        .bind(lookedAt + 1, run.value(), key.firstSeq(), key.size(), ChunkRows.digest(key));
  }

  /// Those of the chunks that are there, as they are.
  private Set<TrackChunk> readBack(Set<TrackChunk> written) {
    var found = new HashSet<TrackChunk>();
    if (written.isEmpty()) {
      return found;
    }
    var seqs = written.stream().mapToInt(chunk -> chunk.key().firstSeq()).summaryStatistics();
    requests.read(
        statements.selectChunks().bind(run.value(), seqs.getMin(), seqs.getMax()),
        row -> {
          var data = row.getByteBuffer(3);
          if (data != null) {
            found.add(TrackChunk.ofStored(ChunkRows.key(row), ChunkRows.bytes(data)));
          }
        });
    found.retainAll(written);
    return found;
  }

  private Set<ChunkKey> leftBehind() {
    var keys = new HashSet<ChunkKey>();
    requests.read(
        statements.selectKeys().bind(run.value()),
        row -> {
          if (row.getBoolean(4) && row.getLong(5) < lookedAt - LEFT_BEHIND_MICROS) {
            keys.add(ChunkRows.key(row));
          }
        });
    return keys;
  }
}

package dev.stridekeep.cassandra.run;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.ChunkStatements;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Points of runs as rows of a Cassandra table, a run a partition. Written to a majority of the
/// replicas and read from one, so that every read sees every append that has returned.
///
/// Every read of keys asks for `data` or its write time. Where a majority does not hold a row yet
/// (its writer is at work, or has failed), a read brings it there before it returns, but only the
/// columns that it asks for. So a key that anybody has seen has its points on a majority.
public final class CassandraTrackStore implements TrackStore {
  /// How far ahead of now an erasure reaches, so that an append which was given up, and is written
  /// a little later for all that, is erased as well.
  private static final long REACH_MICROS = 60_000_000;

  private final Requests requests;
  private final ChunkStatements chunks;
  private final Runnable whileSealing;

  /// @param mostRequests at work at once for this store; others wait, for some seconds at most
  public CassandraTrackStore(Cassandra cassandra, int mostRequests) {
    this(cassandra, mostRequests, () -> {});
  }

  /// @param whileSealing done between the look at a run's chunks and their being replaced
  CassandraTrackStore(Cassandra cassandra, int mostRequests, Runnable whileSealing) {
    this.whileSealing = whileSealing;
    requests = new Requests(cassandra.session(), mostRequests);
    chunks = cassandra.chunks();
  }

  @Override
  public void append(RunId run, List<TrackChunk> added, Instant receivedAt) {
    var received = Set.of(CqlInstant.of(receivedAt));
    var rows = new ArrayList<BoundStatement>(added.size());
    for (var chunk : added) {
      rows.add(row(run, chunk, received));
    }
    requests.write(rows);
  }

  private BoundStatement row(RunId run, TrackChunk chunk, Set<BigDecimal> received) {
    var key = chunk.key();
    return chunks
        .insert()
        .boundStatementBuilder()
        .setByteBuffer(0, ByteBuffer.wrap(chunk.bytes()))
        .setSet(1, received, BigDecimal.class)
        .setUuid(2, run.value())
        .setInt(3, key.firstSeq())
        .setInt(4, key.size())
        .setByteBuffer(5, ChunkRows.digest(key))
        .build();
  }

  /// See [SealedRows], which does it.
  @Override
  public boolean seal(
      RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    // Before the look: an erasure that the look has not seen reaches past this moment.
    long lookedAt = requests.nowMicros();
    if (replaced.isEmpty() || !keys(run).equals(replaced)) {
      return false;
    }
    whileSealing.run();
    return new SealedRows(requests, chunks, run, lookedAt).replace(replaced, sealed, receivedAt);
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    var keys = new HashSet<ChunkKey>();
    requests.read(
        chunks.selectKeys().bind(run.value()),
        row -> {
          if (!row.isNull(3) && !row.getBoolean(4)) {
            keys.add(ChunkRows.key(row));
          }
        });
    return keys;
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    var wanted = new HashSet<>(keys);
    var found = new ArrayList<TrackChunk>(wanted.size());
    if (wanted.isEmpty()) {
      return found;
    }
    // One stretch of the partition: a batch overlaps neighbours, and a finish reads all.
    var seqs = wanted.stream().mapToInt(ChunkKey::firstSeq).summaryStatistics();
    requests.read(
        chunks.selectChunks().bind(run.value(), seqs.getMin(), seqs.getMax()),
        row -> {
          var key = ChunkRows.key(row);
          var data = row.getByteBuffer(3);
          if (data != null && !row.getBoolean(4) && wanted.contains(key)) {
            found.add(TrackChunk.ofStored(key, ChunkRows.bytes(data)));
          }
        });
    return found;
  }

  @Override
  public Optional<Instant> findLastReceipt(RunId run) {
    var last = new ArrayList<Instant>(1);
    requests.read(
        chunks.selectReceipts().bind(run.value()),
        row -> {
          var receipt = firstReceipt(row);
          if (receipt.isPresent() && (last.isEmpty() || receipt.get().isAfter(last.getFirst()))) {
            last.clear();
            last.add(receipt.get());
          }
        });
    return last.stream().findFirst();
  }

  @Override
  public void purge(RunId run) {
    var until = requests.nowMicros() + REACH_MICROS;
    requests.write(List.of(chunks.delete().bind(until, run.value())));
  }

  /// Where a read has brought a chunk to a majority without its receipt, and the one node that held
  /// the receipt is gone, the moment of writing stands in for it.
  private static Optional<Instant> firstReceipt(Row row) {
    if (row.isNull(1) || row.getBoolean(2)) {
      return Optional.empty();
    }
    var received = row.getSet(0, BigDecimal.class);
    if (received == null || received.isEmpty()) {
      return Optional.of(Instant.EPOCH.plusNanos(1_000 * row.getLong(1)));
    }
    return received.stream().min(BigDecimal::compareTo).map(CqlInstant::instant);
  }
}

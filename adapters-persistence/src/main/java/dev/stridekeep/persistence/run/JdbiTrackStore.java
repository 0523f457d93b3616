package dev.stridekeep.persistence.run;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.Lane;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Points of runs as rows of the table `run_chunk`. Appends that come together share a transaction.
public final class JdbiTrackStore implements TrackStore {
  private static final int WRITERS = 2;
  private static final int LARGEST_GROUP = 128;
  private static final int LONGEST_QUEUE = 4_096;

  /// Most first sequence numbers in one query.
  private static final int LARGEST_LIST = 256;

  private final Database database;
  private final Lane lane;
  private final CommitGroups<Append> groups;

  public JdbiTrackStore(Database database, Lane lane) {
    this.database = database;
    this.lane = lane;
    this.groups = new CommitGroups<>(WRITERS, LARGEST_GROUP, LONGEST_QUEUE, this::write);
  }

  private record Append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {}

  private record Row(RunId run, TrackChunk chunk, Instant receivedAt) {}

  @Override
  public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    groups.write(new Append(run, List.copyOf(chunks), receivedAt));
  }

  /// In the order of the primary key, so that two groups with rows in common wait for each other
  /// and do not lock each other out.
  private void write(List<Append> group) {
    var rows = new ArrayList<Row>();
    for (var append : group) {
      for (var chunk : append.chunks) {
        rows.add(new Row(append.run, chunk, append.receivedAt));
      }
    }
    rows.sort(Comparator.comparing((Row row) -> row.run.value()).thenComparing(r -> r.chunk.key()));
    database.writeAfterAll(lane, handle -> insert(handle, rows));
  }

  /// A plain INSERT IGNORE would also turn a value that does not fit into one that does.
  private static int insert(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    var batch =
        handle.prepareBatch(
            "INSERT INTO run_chunk (run_id, first_seq, n, digest, received_at, data)"
                + " VALUES (:run, :firstSeq, :n, :digest, :receivedAt, :data)"
                + " ON DUPLICATE KEY UPDATE n = n");
    for (var row : rows) {
      var key = row.chunk.key();
      batch
          .bind("run", row.run.value())
          .bind("firstSeq", key.firstSeq())
          .bind("n", key.size())
          .bind("digest", digest(key))
          .bind("receivedAt", row.receivedAt)
          .bind("data", row.chunk.bytes())
          .add();
    }
    return batch.execute().length;
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    return database.read(
        lane,
        handle ->
            handle
                .createQuery("SELECT first_seq, n, digest FROM run_chunk WHERE run_id = :run")
                .bind("run", run.value())
                .map((rs, context) -> key(rs))
                .set());
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    var wanted = new HashSet<>(keys);
    var firsts = wanted.stream().map(ChunkKey::firstSeq).distinct().sorted().toList();
    return database.read(
        lane,
        handle -> {
          var found = new ArrayList<TrackChunk>(wanted.size());
          for (int i = 0; i < firsts.size(); i += LARGEST_LIST) {
            var list = firsts.subList(i, Math.min(i + LARGEST_LIST, firsts.size()));
            read(handle, run, list, wanted, found);
          }
          return found;
        });
  }

  private static void read(
      Handle handle,
      RunId run,
      List<Integer> firsts,
      Set<ChunkKey> wanted,
      List<TrackChunk> found) {
    handle
        .createQuery(
            "SELECT first_seq, n, digest, data FROM run_chunk"
                + " WHERE run_id = :run AND first_seq IN (<firsts>)")
        .bind("run", run.value())
        .bindList("firsts", firsts)
        .map(
            (rs, context) -> {
              var key = key(rs);
              return wanted.contains(key) ? TrackChunk.ofStored(key, rs.getBytes("data")) : null;
            })
        .forEach(
            chunk -> {
              if (chunk != null) {
                found.add(chunk);
              }
            });
  }

  @Override
  public Optional<Instant> findLastReceipt(RunId run) {
    return database.read(
        lane,
        handle ->
            handle
                .createQuery("SELECT MAX(received_at) FROM run_chunk WHERE run_id = :run")
                .bind("run", run.value())
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public void purge(RunId run) {
    database.write(
        lane,
        handle ->
            handle
                .createUpdate("DELETE FROM run_chunk WHERE run_id = :run")
                .bind("run", run.value())
                .execute());
  }

  private static ChunkKey key(ResultSet row) throws SQLException {
    var digest = ByteBuffer.wrap(row.getBytes("digest"));
    return new ChunkKey(
        row.getInt("first_seq"), row.getInt("n"), digest.getLong(), digest.getLong());
  }

  private static byte[] digest(ChunkKey key) {
    return ByteBuffer.allocate(16).putLong(key.digestHigh()).putLong(key.digestLow()).array();
  }
}

package dev.stridekeep.persistence.run;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.Engine;
import dev.stridekeep.persistence.InList;
import dev.stridekeep.persistence.run.ChunkInserts.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Points of runs as rows of the table `run_chunk`. Appends that come together share a transaction,
/// and so do reads of keys.
///
/// On MariaDB sealed chunks lie in `run_sealed`, and a row without points in `run_chunk` says so: a
/// run without that row, which is every run being recorded, is read from one table. Who finds the
/// row reads the other table after, so it sees what was sealed with it, or later.
public final class JdbiTrackStore implements TrackStore {
  private static final int WRITERS = 2;
  private static final int READERS = 2;
  private static final int LARGEST_GROUP = 128;
  private static final int LONGEST_QUEUE = 4_096;

  /// Four rows of this size fill a page of InnoDB (16 KiB) up to what it leaves free for changes.
  /// Values of more than half a page would lie in pages of their own, of which the last is mostly
  /// empty.
  private static final int SEALED_BYTES = 3_600;

  /// Most first sequence numbers in one query.
  private static final int LARGEST_LIST = 256;

  private final Database database;
  private final Workload workload;
  private final boolean sealsApart;
  private final CommitGroups<Append> appends;
  private final CallCoalescer<RunId, Set<ChunkKey>> keys;

  public JdbiTrackStore(Database database, Workload workload) {
    this.database = database;
    this.workload = workload;
    this.sealsApart = database.engine() == Engine.MARIADB;
    this.appends = new CommitGroups<>(WRITERS, LARGEST_GROUP, LONGEST_QUEUE, this::write);
    this.keys = new CallCoalescer<>(READERS, LARGEST_GROUP, LONGEST_QUEUE, this::keys);
  }

  private record Append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {}

  @Override
  public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
    appends.write(new Append(run, List.copyOf(chunks), receivedAt));
  }

  /// Rows that are new take everything committed before them to the disk with their own commit;
  /// where there are none, or not all are new, a mark does.
  private void write(List<Append> group) {
    var rows = new ArrayList<Row>();
    for (var append : group) {
      for (var chunk : append.chunks) {
        rows.add(new Row(append.run, chunk, append.receivedAt));
      }
    }
    if (rows.isEmpty()) {
      database.awaitFlushed(workload);
    }
    for (var piece : ChunkInserts.statements(rows)) {
      if (!database.writeAlone(workload, handle -> ChunkInserts.insertNew(handle, piece))) {
        int _ =
            database.writeAfterAll(workload, handle -> ChunkInserts.insertMissing(handle, piece));
      }
    }
  }

  @Override
  public Set<ChunkKey> keys(RunId run) {
    return keys.call(run);
  }

  private List<Set<ChunkKey>> keys(List<RunId> runs) {
    var distinct = List.copyOf(new LinkedHashSet<>(runs));
    var found =
        database.read(
            workload,
            handle -> {
              var rows = new KeyRows();
              int _ = IdList.query(handle, KeyRows.SELECT, distinct, rows);
              var sealed = rows.sealed();
              if (!sealed.isEmpty()) {
                int _ = IdList.query(handle, KeyRows.SELECT_SEALED, sealed, rows);
              }
              return rows;
            });
    return runs.stream().map(found::of).toList();
  }

  @Override
  public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
    var wanted = new HashSet<>(keys);
    var firsts = wanted.stream().map(ChunkKey::firstSeq).distinct().sorted().toList();
    return database.read(
        workload,
        handle -> {
          var found = new ArrayList<TrackChunk>(wanted.size());
          for (var table : tables()) {
            for (int i = 0; i < firsts.size() && found.size() < wanted.size(); i += LARGEST_LIST) {
              var list = firsts.subList(i, Math.min(i + LARGEST_LIST, firsts.size()));
              read(handle, table, run, list, wanted, found);
            }
          }
          return found;
        });
  }

  private static void read(
      Handle handle,
      String table,
      RunId run,
      List<Integer> firsts,
      Set<ChunkKey> wanted,
      List<TrackChunk> found) {
    handle
        .createQuery(
            "SELECT first_seq, n, digest, data FROM "
                + table
                + " WHERE run_id = :run AND first_seq IN (<firsts>)")
        .bind("run", run.value())
        .bindList("firsts", InList.padded(firsts))
        .map(
            (rs, context) -> {
              var key = KeyRows.key(rs, 1);
              return key != null && wanted.contains(key)
                  ? TrackChunk.ofStored(key, rs.getBytes("data"))
                  : null;
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
        workload,
        handle ->
            handle
                .createQuery("SELECT MAX(received_at) FROM run_chunk WHERE run_id = :run")
                .bind("run", run.value())
                .mapTo(Instant.class)
                .findOne());
  }

  /// The rows are locked and compared, and the number of those that are then deleted too: a row
  /// that came in between is neither deleted nor left out of sight.
  @Override
  public boolean seal(
      RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
    var rows = sealed.stream().map(chunk -> new Row(run, chunk, receivedAt)).toList();
    var statements = ChunkInserts.statements(rows);
    try {
      return database.write(
          workload,
          handle -> {
            var found = new HashSet<ChunkKey>();
            int locked = lock(handle, run, found);
            if (replaced.isEmpty() || !found.equals(replaced)) {
              return false;
            }
            if (deleteAll(handle, run) != locked) {
              throw new ChangedMeanwhileException();
            }
            for (var piece : statements) {
              int _ =
                  sealsApart
                      ? ChunkInserts.insertSealed(handle, piece)
                      : ChunkInserts.insertMissing(handle, piece);
            }
            if (sealsApart) {
              ChunkInserts.insertMarker(handle, run, receivedAt);
            }
            return true;
          });
    } catch (ChangedMeanwhileException e) {
      return false;
    }
  }

  /// Locks all rows of a run and collects the keys of its chunks.
  ///
  /// @return how many rows there are
  private int lock(Handle handle, RunId run, Set<ChunkKey> keys) {
    int rows = 0;
    for (var table : tables()) {
      var found =
          handle
              .createQuery(
                  "SELECT first_seq, n, digest FROM " + table + " WHERE run_id = :run FOR UPDATE")
              .bind("run", run.value())
              .map((rs, context) -> Optional.ofNullable(KeyRows.key(rs, 1)))
              .list();
      rows += found.size();
      found.forEach(key -> key.ifPresent(keys::add));
    }
    return rows;
  }

  private List<String> tables() {
    return sealsApart ? List.of("run_chunk", "run_sealed") : List.of("run_chunk");
  }

  /// Ends a transaction with nothing done.
  private static final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhileException() {
      super("a chunk came while the run was being sealed", null, false, false);
    }
  }

  private int deleteAll(Handle handle, RunId run) {
    int deleted = 0;
    for (var table : tables()) {
      deleted +=
          handle
              .createUpdate("DELETE FROM " + table + " WHERE run_id = :run")
              .bind("run", run.value())
              .execute();
    }
    return deleted;
  }

  @Override
  public int sealedBytes() {
    return SEALED_BYTES;
  }

  @Override
  public void purge(RunId run) {
    database.write(workload, handle -> deleteAll(handle, run));
  }
}

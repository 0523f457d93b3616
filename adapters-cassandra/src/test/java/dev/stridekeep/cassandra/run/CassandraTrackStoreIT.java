package dev.stridekeep.cassandra.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.run.TrackStoreContract;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// One node that flushes before it acknowledges ([CassandraOptions#ONE]).
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CassandraTrackStoreIT implements TrackStoreContract {
  private final Opened opened = new Opened();

  @BeforeAll
  void open() {
    opened.open(CassandraRing.shared().freshUrl());
  }

  @AfterAll
  void close() {
    opened.close();
  }

  @Override
  public TrackStore store() {
    return opened.store();
  }

  @Test
  void an_append_that_was_given_up_and_lands_after_the_erasure_is_erased_too() {
    var run = Points.newRun();
    store().append(run, List.of(Points.chunk(0)), Instant.EPOCH);
    store().purge(run);
    writePointsAlone(run, 1, Instant.now().plus(Duration.ofSeconds(20)));
    assertEquals(Set.of(), store().keys(run));
    assertEquals(Optional.empty(), store().findLastReceipt(run));
  }

  @Test
  void a_sealer_that_was_held_while_the_run_was_erased_brings_nothing_back() {
    var run = Points.newRun();
    var chunks = List.of(Points.chunk(0), Points.chunk(1));
    store().append(run, chunks, Instant.EPOCH);
    var held = new CassandraTrackStore(opened.cassandra(), 4, () -> store().purge(run));
    var sealed = List.of(TrackChunk.sealed(TrackChunk.merge(chunks)));
    assertFalse(held.seal(run, store().keys(run), sealed, Instant.EPOCH));
    assertEquals(Set.of(), store().keys(run));
    assertEquals(List.of(), store().read(run, Set.of(sealed.getFirst().key())));
    assertEquals(Optional.empty(), store().findLastReceipt(run));
  }

  /// Its rows count as of its look, so they are older than any erasure after it, were it held for
  /// days: here the erasure is as old as a clock that is a minute behind makes it.
  @Test
  void a_sealer_that_was_held_for_longer_than_an_erasure_reaches_brings_nothing_back() {
    var run = Points.newRun();
    var chunks = List.of(Points.chunk(0), Points.chunk(1));
    store().append(run, chunks, Instant.EPOCH);
    var held =
        new CassandraTrackStore(
            opened.cassandra(),
            4,
            () ->
                opened
                    .session()
                    .execute(
                        "DELETE FROM "
                            + opened.cassandra().table()
                            + " USING TIMESTAMP ? WHERE run_id = ?",
                        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                        run.value()));
    var sealed = List.of(TrackChunk.sealed(TrackChunk.merge(chunks)));
    assertFalse(held.seal(run, store().keys(run), sealed, Instant.EPOCH));
    assertEquals(Set.of(), store().keys(run));
  }

  @Test
  void a_sealer_that_was_held_while_another_sealed_the_run_loses_nothing() {
    var run = Points.newRun();
    var chunks = List.of(Points.chunk(0), Points.chunk(1));
    store().append(run, chunks, Instant.EPOCH);
    var keys = store().keys(run);
    var sealed = List.of(TrackChunk.sealed(TrackChunk.merge(chunks)));
    var held =
        new CassandraTrackStore(
            opened.cassandra(),
            4,
            () -> assertTrue(store().seal(run, keys, sealed, Instant.EPOCH)));
    assertTrue(held.seal(run, keys, sealed, Instant.EPOCH));
    assertEquals(sealed, store().readAll(run));
  }

  @Test
  void a_chunk_whose_receipt_is_lost_counts_from_when_it_was_written() {
    var run = Points.newRun();
    var written = Instant.now().truncatedTo(ChronoUnit.MICROS);
    writePointsAlone(run, 7, written);
    assertEquals(Set.of(7), Points.storedIn(store(), run));
    assertEquals(Optional.of(written), store().findLastReceipt(run));
  }

  @Test
  void a_row_that_has_lost_its_points_is_no_chunk() {
    var run = Points.newRun();
    store().append(run, List.of(Points.chunk(0), Points.chunk(1)), Instant.EPOCH);
    opened
        .session()
        .execute(
            "DELETE data FROM "
                + opened.cassandra().table()
                + " WHERE run_id = ? AND first_seq = 1 AND n = 1 AND digest = ?",
            run.value(),
            Points.digest(Points.chunk(1)));
    assertEquals(Set.of(Points.chunk(0).key()), store().keys(run));
    assertEquals(List.of(), store().read(run, Set.of(Points.chunk(1).key())));
  }

  /// Writes points without their receipt.
  private void writePointsAlone(RunId run, int seq, Instant at) {
    var chunk = Points.chunk(seq);
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    opened
        .session()
        .execute(
            "UPDATE "
                + opened.cassandra().table()
                + " USING TIMESTAMP ? SET data = ?"
                + " WHERE run_id = ? AND first_seq = ? AND n = 1 AND digest = ?",
            micros,
            ByteBuffer.wrap(chunk.bytes()),
            run.value(),
            seq,
            Points.digest(chunk));
  }
}

package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: one run that cannot be worked on keeps neither others nor its own finish
/// from
/// being done.
final class FailingRunsTest {
  private final Cluster cluster = new Cluster();

  @Test
  void a_run_that_cannot_be_erased_keeps_no_other_from_being_erased() {
    var others = PurgeDeletedRuns.MOST;
    for (int i = 0; i <= others; i++) {
      delete(i == 0 ? cluster.id : Examples.newRun());
      cluster.clock.advance(Duration.ofMillis(1));
    }
    cluster.clock.advance(Run.ERASED_AFTER.plusSeconds(1));
    var purge = new PurgeDeletedRuns(cluster.runs, failing(), cluster.clock);
    var failure = assertThrows(IllegalStateException.class, purge::purgeDue);
    assertTrue(failure.getSuppressed()[0].toString().contains(cluster.id.toString()));
    assertEquals(1, purge.purgeDue(), "the last one, and not the one that failed");
    assertEquals(0, purge.purgeDue());
    cluster.clock.advance(Duration.ofMinutes(2));
    assertThrows(IllegalStateException.class, purge::purgeDue, "it has its turn again");
  }

  private void delete(RunId id) {
    var now = cluster.clock.instant();
    var run = cluster.runs.claim(Run.heardOf(id, cluster.runner.id(), now, now)).run();
    var deleted = assertInstanceOf(Run.Change.Changed.class, run.delete(now)).run();
    assertTrue(cluster.runs.save(deleted));
  }

  /// Cannot erase the one run.
  private TrackStore failing() {
    return new InterruptedTrackStore(
        cluster.tracks,
        new Between() {
          private int calls;

          @Override
          public <T> T call(Supplier<T> port) {
            if (calls++ == 0 || cluster.clock.instant().isAfter(tried())) {
              throw new IllegalStateException("the disk has a hole here");
            }
            return port.get();
          }
        });
  }

  private Instant tried() {
    return Cluster.FINISHED.plus(Run.ERASED_AFTER).plus(Duration.ofMinutes(2));
  }

  @Test
  void a_run_with_a_corrupt_chunk_is_finished_with_provisional_figures() {
    var node = new Node(cluster.runs, new Flipped(cluster.tracks), cluster.accounts, cluster.clock);
    for (int at = 0; at < Cluster.POINTS; at += 20) {
      var _ =
          node.points.receive(
              Caller.owner(cluster.runner.id()), cluster.id, Cluster.TRACK.slice(at, at + 20));
    }
    assertInstanceOf(
        FinishRun.Result.Finished.class,
        node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish()));
    var result = cluster.details().result().orElseThrow();
    assertTrue(result.provisional());
    assertEquals(RunStatus.AWAITING_POINTS, result.status());
    assertEquals(Cluster.POINTS - 20, result.summary().points());
  }

  /// Gives the chunk from 40 on with a bit flipped.
  private record Flipped(TrackStore store) implements TrackStore {
    @Override
    public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
      store.append(run, chunks, receivedAt);
    }

    @Override
    public Set<ChunkKey> keys(RunId run) {
      return store.keys(run);
    }

    @Override
    public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
      return store.read(run, keys).stream().map(Flipped::flip).toList();
    }

    private static TrackChunk flip(TrackChunk chunk) {
      byte[] bytes = chunk.bytes();
      if (chunk.key().firstSeq() == 40) {
        bytes[bytes.length / 2] ^= 1;
      }
      return TrackChunk.ofStored(chunk.key(), bytes);
    }

    @Override
    public Optional<Instant> findLastReceipt(RunId run) {
      return store.findLastReceipt(run);
    }

    @Override
    public boolean seal(
        RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
      return store.seal(run, replaced, sealed, receivedAt);
    }

    @Override
    public void purge(RunId run) {
      store.purge(run);
    }
  }
}

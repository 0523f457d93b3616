package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the chunks of a run that is over and quiet become one.
class SealRunsTest {
  private final Cluster cluster = new Cluster();
  private final Node node = cluster.node();
  private final Node later = ahead(Node.SEALED_AFTER.plusSeconds(1));

  @Test
  void a_complete_run_is_one_chunk_with_the_same_track_and_figures() {
    record(0, Cluster.POINTS);
    var before = finish();
    assertTrue(keys().size() > 1);
    assertEquals(1, later.seal.sealDue());
    assertEquals(1, keys().size());
    assertEquals(Cluster.TRACK, cluster.stored());
    assertEquals(before, cluster.details().result().orElseThrow());
    assertEquals(0, later.seal.sealDue(), "it is done");
  }

  @Test
  void a_run_that_was_heard_of_a_moment_ago_is_left_alone() {
    record(0, Cluster.POINTS);
    var _ = finish();
    int chunks = keys().size();
    assertEquals(0, node.seal.sealDue());
    assertEquals(chunks, keys().size());
  }

  @Test
  void a_run_that_is_being_recorded_is_left_alone() {
    record(0, Cluster.POINTS);
    assertEquals(0, later.seal.sealDue());
  }

  @Test
  void a_batch_that_is_sent_again_to_a_sealed_run_changes_nothing() {
    record(0, Cluster.POINTS);
    var before = finish();
    assertEquals(1, later.seal.sealDue());
    var sealed = keys();
    record(0, Cluster.POINTS);
    assertEquals(sealed, keys());
    assertEquals(before, cluster.details().result().orElseThrow());
  }

  @Test
  void points_that_come_late_are_sealed_with_the_others() {
    record(0, Cluster.POINTS - 20);
    var early = Cluster.finish(Cluster.FINISHED, Cluster.POINTS - 21);
    var _ = node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, early);
    assertEquals(1, later.seal.sealDue());
    assertEquals(1, keys().size());
    record(Cluster.POINTS - 20, Cluster.POINTS);
    assertEquals(2, keys().size());
    assertEquals(
        Cluster.POINTS, cluster.details().result().orElseThrow().storedPoints(), "figures follow");
    assertEquals(1, later.seal.sealDue());
    assertEquals(1, keys().size());
    assertEquals(Cluster.TRACK, cluster.stored());
  }

  @Test
  void an_abandoned_run_is_sealed_with_its_gaps() {
    record(0, 40);
    record(60, 100);
    var muchLater = ahead(Run.SILENCE_BEFORE_CLOSING.plusDays(1));
    assertEquals(1, muchLater.close.closeDue());
    assertEquals(1, muchLater.seal.sealDue());
    assertEquals(2, keys().size());
    assertEquals(80, cluster.stored().size());
  }

  @Test
  void chunks_that_overlap_are_left_as_they_are_and_not_looked_at_again() {
    record(0, Cluster.POINTS);
    cluster.tracks.append(
        cluster.id, List.of(TrackChunk.of(Cluster.TRACK.slice(5, 17))), cluster.clock.instant());
    var _ = finish();
    var before = keys();
    assertEquals(1, later.seal.sealDue());
    assertEquals(before, keys());
    assertEquals(0, later.seal.sealDue());
    assertEquals(Cluster.TRACK, cluster.stored());
  }

  private Node ahead(Duration by) {
    return new Node(
        cluster.runs, cluster.tracks, cluster.accounts, Cluster.ahead(cluster.clock, by));
  }

  private Set<ChunkKey> keys() {
    return cluster.tracks.keys(cluster.id);
  }

  private void record(int from, int to) {
    for (int at = from; at < to; at += 20) {
      var batch = Cluster.TRACK.slice(at, Math.min(to, at + 20));
      var _ = node.points.receive(Caller.owner(cluster.runner.id()), cluster.id, batch);
    }
  }

  private SavedFigures finish() {
    var _ = cluster.start(node);
    var _ =
        node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish());
    var result = cluster.details().result().orElseThrow();
    assertEquals(RunStatus.COMPLETE, result.status());
    return result;
  }
}

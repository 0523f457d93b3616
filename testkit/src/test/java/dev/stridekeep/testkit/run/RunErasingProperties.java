package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Erasing a deleted run while it is restored, and while points of it still come, by servers whose
/// clocks differ: either everything is there, or nothing.
final class RunErasingProperties {
  private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

  @Property(seed = "20261121", tries = 500)
  void an_erased_run_is_empty_and_a_restored_one_is_whole(@ForAll long seed) {
    var random = new Random(seed);
    var cluster = deleted(random.nextBoolean());
    var wait = random.nextBoolean() ? Run.RESTORABLE_FOR : Run.ERASED_AFTER;
    cluster.clock.advance(wait.minusSeconds(random.nextInt(8)));
    var ahead = Cluster.ahead(cluster.clock, CLOCKS_APART);
    var owner = cluster.runner.id();
    var scripts = new ArrayList<Consumer<Turns.Actor>>();
    scripts.add(actor -> assertTrue(cluster.node(actor, ahead).purge.purgeDue() <= 1));
    scripts.add(
        actor -> {
          var _ =
              cluster.node(actor, cluster.clock).restore.restore(Caller.owner(owner), cluster.id);
        });
    scripts.add(
        actor -> {
          for (var batch : List.of(cut(0, 20), later(cut(100, 120)))) {
            var _ =
                cluster
                    .node(actor, cluster.clock)
                    .points
                    .receive(Caller.owner(owner), cluster.id, batch);
          }
        });
    new Turns(random, 0).play(scripts);
    if (cluster.runs.find(cluster.id).orElseThrow().isRestorable(cluster.clock.instant())
        || !cluster.runs.find(cluster.id).orElseThrow().isDeleted()) {
      assertEquals(Cluster.POINTS + 20, cluster.stored().size());
      return;
    }
    cluster.clock.advance(Duration.ofDays(2));
    var _ = cluster.node().purge.purgeDue();
    assertTrue(cluster.runs.find(cluster.id).orElseThrow().purged());
    assertEquals(Track.EMPTY, cluster.stored());
  }

  @Example
  void an_erased_run_takes_neither_start_nor_finish() {
    for (int at = 1; at <= 12; at++) {
      var cluster = deleted(true);
      cluster.clock.advance(Run.ERASED_AFTER.plusSeconds(1));
      var erasing = new Intrusion(at, 0, () -> assertEquals(1, cluster.node().purge.purgeDue()));
      var node = cluster.node(erasing, cluster.clock);
      var longer = Cluster.finish(Cluster.FINISHED.plusSeconds(at), Cluster.POINTS);
      var answer = node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, longer);
      if (!erasing.hasCome()) {
        continue;
      }
      var run = cluster.runs.find(cluster.id).orElseThrow();
      assertTrue(run.purged() && run.finish() == null, "interrupted at " + at + ": " + answer);
    }
    var cluster = deleted(true);
    cluster.clock.advance(Run.ERASED_AFTER.plusSeconds(1));
    assertEquals(1, cluster.node().purge.purgeDue());
    assertInstanceOf(StartRun.Result.NotFound.class, cluster.start(cluster.node()));
    assertInstanceOf(
        FinishRun.Result.NotFound.class,
        cluster
            .node()
            .finish
            .finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish()));
    assertFalse(cluster.node().delete.delete(Caller.owner(cluster.runner.id()), cluster.id));
  }

  private static Cluster deleted(boolean isFinished) {
    var cluster = new Cluster();
    var node = cluster.node();
    var _ = cluster.start(node);
    var _ =
        node.points.receive(Caller.owner(cluster.runner.id()), cluster.id, cut(0, Cluster.POINTS));
    if (isFinished) {
      var _ =
          node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish());
    }
    assertTrue(node.delete.delete(Caller.owner(cluster.runner.id()), cluster.id));
    return cluster;
  }

  private static Track cut(int from, int to) {
    return Cluster.TRACK.slice(from, to);
  }

  /// The same points as if recorded after the last one.
  private static Track later(Track track) {
    var later = Track.builder(track.size());
    for (int i = 0; i < track.size(); i++) {
      later.copyAs(Cluster.POINTS + i, track, i);
    }
    return later.build();
  }
}

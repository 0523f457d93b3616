package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Phones that send a run to several servers at once, while it is started, finished, deleted,
/// restored and closed: whoever comes in between whom, the run ends as if all had come one by one.
final class RunRacesProperties {
  private static final int PHONES = 3;
  private static final String SEED = "20261121";
  private static final RunSummary SEQUENTIAL = sequential();

  @Property(seed = SEED, tries = 500)
  void a_race_ends_as_if_all_had_come_one_by_one(@ForAll long seed) {
    play(seed, 0);
  }

  @Property(seed = SEED, tries = 500)
  void servers_that_crash_at_any_moment_lose_nothing(@ForAll long seed) {
    play(seed, 12);
  }

  private static void play(long seed, int crashOneIn) {
    var random = new Random(seed);
    var cluster = new Cluster();
    var scripts = new ArrayList<Consumer<Turns.Actor>>();
    int size = Cluster.POINTS / (1 + random.nextInt(6));
    for (int i = 0; i < PHONES; i++) {
      scripts.add(sender(cluster, batches(random, i, size)));
    }
    scripts.add(presser(cluster, random));
    scripts.add(deleter(cluster, random.nextInt(3)));
    scripts.add(closer(cluster, random.nextInt(3)));
    scripts.add(sealer(cluster, random.nextInt(4)));
    new Turns(random, crashOneIn).play(scripts);
    assertEquals(Cluster.TRACK, cluster.stored());
    assertSettled(cluster);
    assertEquals(SEQUENTIAL, cluster.details().result().orElseThrow().summary());
  }

  /// The figures of a run that a phone sent in order, each batch once.
  private static RunSummary sequential() {
    var cluster = new Cluster();
    var node = cluster.node();
    var _ = cluster.start(node);
    for (int from = 0; from < Cluster.POINTS; from += 20) {
      var batch = Cluster.TRACK.slice(from, from + 20);
      var _ = node.points.receive(Caller.owner(cluster.runner.id()), cluster.id, batch);
    }
    var _ =
        node.finish.finish(Caller.owner(cluster.runner.id()), cluster.id, Cluster.wholeFinish());
    return cluster.details().result().orElseThrow().summary();
  }

  private static void assertSettled(Cluster cluster) {
    var details = cluster.details();
    var stored = cluster.stored();
    assertFalse(details.run().isDeleted());
    assertEquals(SeqRanges.EMPTY, details.run().missing(stored.seqs()));
    var result = details.result().orElseThrow();
    assertEquals(RunStatus.COMPLETE, result.status());
    assertFalse(result.provisional());
    assertEquals(cluster.oneByOne().result().orElseThrow(), result);
    assertEquals(Cluster.STARTED, details.run().countsFrom());
  }

  /// One phone's share of all batches, some of all twice, and perhaps one of another cut.
  private static List<Track> batches(Random random, int phone, int size) {
    var batches = new ArrayList<Track>();
    for (int from = 0, n = 0; from < Cluster.POINTS; from += size, n++) {
      if (n % PHONES == phone || random.nextInt(6) == 0) {
        var batch = Cluster.TRACK.slice(from, Math.min(Cluster.POINTS, from + size));
        batches.add(random.nextInt(batches.size() + 1), batch);
      }
    }
    if (random.nextInt(3) == 0) {
      int from = random.nextInt(Cluster.POINTS - 1);
      int to = from + 1 + random.nextInt(Cluster.POINTS - from);
      batches.add(random.nextInt(batches.size() + 1), Cluster.TRACK.slice(from, to));
    }
    return batches;
  }

  private static Consumer<Turns.Actor> sender(Cluster cluster, List<Track> batches) {
    return actor -> {
      var node = cluster.node(actor, cluster.clock);
      for (var batch : batches) {
        var answer =
            actor.insist(
                () -> node.points.receive(Caller.owner(cluster.runner.id()), cluster.id, batch));
        assertInstanceOf(ReceivePoints.Result.Accepted.class, answer);
      }
    };
  }

  /// Presses start and finish in any order, and a shorter finish before, perhaps.
  private static Consumer<Turns.Actor> presser(Cluster cluster, Random random) {
    boolean early = random.nextBoolean();
    boolean finishFirst = random.nextBoolean();
    return actor -> {
      var node = cluster.node(actor, cluster.clock);
      var owner = cluster.runner.id();
      if (!finishFirst) {
        var _ = actor.insist(() -> cluster.start(node));
      }
      if (early) {
        var shorter = Cluster.finish(Cluster.FINISHED.minusSeconds(40), 79);
        var _ = actor.insist(() -> node.finish.finish(Caller.owner(owner), cluster.id, shorter));
      }
      var whole = Cluster.wholeFinish();
      var answer = actor.insist(() -> node.finish.finish(Caller.owner(owner), cluster.id, whole));
      assertInstanceOf(FinishRun.Result.Finished.class, answer);
      if (finishFirst) {
        var _ = actor.insist(() -> cluster.start(node));
      }
    };
  }

  private static Consumer<Turns.Actor> deleter(Cluster cluster, int times) {
    return actor -> {
      var node = cluster.node(actor, cluster.clock);
      for (int i = 0; i < times; i++) {
        var _ =
            actor.insist(() -> node.delete.delete(Caller.owner(cluster.runner.id()), cluster.id));
        var _ =
            actor.insist(() -> node.restore.restore(Caller.owner(cluster.runner.id()), cluster.id));
      }
    };
  }

  /// A server whose clock is ahead, so that it takes every run that is over for quiet.
  private static Consumer<Turns.Actor> sealer(Cluster cluster, int times) {
    var ahead = Cluster.ahead(cluster.clock, Node.SEALED_AFTER.plusSeconds(1));
    return actor -> {
      var node = cluster.node(actor, ahead);
      for (int i = 0; i < times; i++) {
        var _ = actor.insist(() -> node.seal.sealDue());
      }
    };
  }

  /// A server whose clock is far ahead, so that it takes every run for silent.
  private static Consumer<Turns.Actor> closer(Cluster cluster, int times) {
    var ahead = Cluster.ahead(cluster.clock, Run.SILENCE_BEFORE_CLOSING.plusSeconds(1));
    return actor -> {
      var node = cluster.node(actor, ahead);
      for (int i = 0; i < times; i++) {
        var _ = actor.insist(() -> node.close.closeDue());
      }
    };
  }
}

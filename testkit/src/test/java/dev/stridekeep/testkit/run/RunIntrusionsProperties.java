package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Everything that is told of a run, in any order, each word by a server of its own; then of the
/// two last words one comes in between two calls of the other, which may crash and is told again.
/// Smaller than [RunRacesProperties], and so nearly every case is tried.
final class RunIntrusionsProperties {
  /// More calls of ports than a word makes while nobody comes in between.
  private static final int MOST_CALLS = 14;

  private static final int HALF = Cluster.POINTS / 2;
  private static final Track FIRST = Cluster.TRACK.slice(0, HALF);
  private static final Track SECOND = Cluster.TRACK.slice(HALF, Cluster.POINTS);

  /// What is told.
  enum Word {
    START,
    FINISH,
    FIRST_HALF,
    SECOND_HALF,
    OTHER_FIRST_HALF,
    MIDDLE,
    DELETE,
    RESTORE;

    void tell(Cluster cluster, Between between) {
      var node = cluster.node(between, cluster.clock);
      var owner = cluster.runner.id();
      switch (this) {
        case START -> {
          var _ = cluster.start(node);
        }
        case FINISH -> {
          var _ = node.finish.finish(Caller.owner(owner), cluster.id, Cluster.wholeFinish());
        }
        case FIRST_HALF -> send(cluster, node, FIRST);
        case SECOND_HALF -> send(cluster, node, SECOND);
        case OTHER_FIRST_HALF -> send(cluster, node, other(FIRST));
        case MIDDLE -> send(cluster, node, Cluster.TRACK.slice(HALF - 9, HALF + 9));
        case DELETE -> {
          var _ = node.delete.delete(Caller.owner(owner), cluster.id);
        }
        case RESTORE -> {
          var _ = node.restore.restore(Caller.owner(owner), cluster.id);
        }
      }
    }
  }

  private static void send(Cluster cluster, Node node, Track batch) {
    var _ = node.points.receive(Caller.owner(cluster.runner.id()), cluster.id, batch);
  }

  /// The same places a little later, as from a phone whose memory is damaged.
  private static Track other(Track track) {
    var other = Track.builder(track.size());
    for (int i = 0; i < track.size(); i++) {
      other.add(
          track.seq(i),
          track.timeMillis(i) + 7,
          track.latitude(i),
          track.longitude(i),
          track.altitude(i),
          track.accuracy(i),
          track.heartRate(i),
          track.cadence(i));
    }
    return other.build();
  }

  /// Everything that makes a run whole, with some of the rest.
  @Provide
  Arbitrary<List<Word>> orders() {
    var whole = Set.of(Word.START, Word.FINISH, Word.FIRST_HALF, Word.SECOND_HALF);
    var rest = Set.of(Word.OTHER_FIRST_HALF, Word.MIDDLE, Word.DELETE, Word.RESTORE);
    return Arbitraries.subsetOf(rest)
        .flatMap(
            some ->
                Arbitraries.shuffle(
                    Stream.concat(whole.stream(), some.stream()).sorted().toList()));
  }

  @Property(seed = "20261121", tries = 1_500)
  void whoever_comes_in_the_run_ends_as_if_all_had_come_one_by_one(
      @ForAll("orders") List<Word> words,
      @ForAll @IntRange(min = 1, max = MOST_CALLS) int at,
      @ForAll @IntRange(max = MOST_CALLS) int crashAt) {
    tell(words, at, crashAt);
  }

  @Example
  void two_contents_of_the_same_points_are_analysed_as_they_are_read() {
    var before = List.of(Word.START, Word.FINISH, Word.SECOND_HALF);
    tellAtEveryMoment(before, Word.FIRST_HALF, Word.OTHER_FIRST_HALF);
    tellAtEveryMoment(before, Word.OTHER_FIRST_HALF, Word.FIRST_HALF);
  }

  @Example
  void points_that_come_while_a_run_is_restored_are_analysed() {
    var before = List.of(Word.START, Word.FINISH, Word.FIRST_HALF, Word.DELETE);
    tellAtEveryMoment(before, Word.RESTORE, Word.SECOND_HALF);
    tellAtEveryMoment(before, Word.SECOND_HALF, Word.RESTORE);
  }

  /// The torture's seed 20261128 found a restore that was carried out and answered 404.
  @Example
  void whoever_has_done_it_and_is_told_that_somebody_else_was_faster_has_done_it() {
    var cluster = new Cluster();
    var owner = cluster.runner.id();
    Word.FIRST_HALF.tell(cluster, new LostAnswer());
    Word.START.tell(cluster, new LostAnswer());
    Word.FINISH.tell(cluster, new LostAnswer());
    Word.SECOND_HALF.tell(cluster, new LostAnswer());
    var deleting = cluster.node(new LostAnswer(), cluster.clock);
    assertTrue(deleting.delete.delete(Caller.owner(owner), cluster.id));
    assertTrue(cluster.details().run().isDeleted());
    var restoring = cluster.node(new LostAnswer(), cluster.clock);
    assertTrue(restoring.restore.restore(Caller.owner(owner), cluster.id).isPresent());
    assertSettled(cluster);
    // Nobody has deleted it since.
    assertTrue(restoring.restore.restore(Caller.owner(owner), cluster.id).isEmpty());
  }

  /// A store that has saved the first change, and says that it has not: its connection broke before
  /// the answer, it asked again, and met the version that it had just made.
  private static final class LostAnswer implements Between {
    private boolean lost;

    @Override
    public <T> T call(Supplier<T> port) {
      T answer = port.get();
      if (!lost && Boolean.TRUE.equals(answer)) {
        lost = true;
        @SuppressWarnings("unchecked")
        var denial = (T) Boolean.FALSE;
        return denial;
      }
      return answer;
    }

    @Override
    public void run(Runnable port) {
      port.run();
    }
  }

  private static void tellAtEveryMoment(List<Word> before, Word interrupted, Word intruder) {
    var words = new ArrayList<>(before);
    words.add(interrupted);
    words.add(intruder);
    for (int at = 1; at <= MOST_CALLS; at++) {
      for (int crashAt = 0; crashAt <= MOST_CALLS; crashAt++) {
        tell(words, at, crashAt);
      }
    }
  }

  private static void tell(List<Word> words, int at, int crashAt) {
    var cluster = new Cluster();
    int last = words.size() - 2;
    for (var word : words.subList(0, last)) {
      word.tell(cluster, alone());
    }
    interrupt(cluster, words.get(last), words.get(last + 1), at, crashAt);
    if (cluster.details().run().isDeleted()) {
      Word.RESTORE.tell(cluster, alone());
    }
    assertSettled(cluster);
  }

  private static Between alone() {
    return new Intrusion(0, 0, () -> {});
  }

  private static void interrupt(Cluster cluster, Word word, Word intruder, int at, int crashAt) {
    var intrusion = new Intrusion(at, crashAt, () -> intruder.tell(cluster, alone()));
    try {
      word.tell(cluster, intrusion);
    } catch (Turns.Crash e) {
      word.tell(cluster, alone());
    }
    if (!intrusion.hasCome()) {
      intruder.tell(cluster, alone());
    }
  }

  private static void assertSettled(Cluster cluster) {
    var details = cluster.details();
    assertFalse(details.run().isDeleted());
    assertEquals(Cluster.TRACK.seqs(), cluster.stored().seqs());
    var result = details.result().orElseThrow();
    assertEquals(RunStatus.COMPLETE, result.status());
    assertFalse(result.provisional());
    assertEquals(cluster.oneByOne().result(), details.result());
    Run run = details.run();
    assertTrue(run.start() != null && run.countsFrom().equals(Cluster.STARTED));
  }
}

package dev.stridekeep.testkit.run;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/// The events of a run's life, drawn from few enough values that they often meet: the same again,
/// overlapping, contradicting.
final class RunEvents {
  private static final Instant START = SentPoint.FIRST_TIME.minusSeconds(5);
  private static final Instant FINISH = SentPoint.FIRST_TIME.plusSeconds(60);
  private static final int HIGHEST_SEQ = 11;
  private static final int LARGEST_BATCH = 12;

  private static final Duration MOMENT = Duration.ofMinutes(5);
  private static final Duration SIX_HOURS = Duration.ofHours(6).plus(MOMENT);
  private static final Duration THIRTY_DAYS = Duration.ofDays(30).plus(MOMENT);
  private static final Duration THIRTY_ONE_DAYS = Duration.ofDays(31).plus(MOMENT);

  private RunEvents() {}

  static ActionChainArbitrary<RunLife> addTo(ActionChainArbitrary<RunLife> life, boolean withTime) {
    var live =
        life.withAction(4, event(starts()))
            .withAction(10, event(batches()))
            .withAction(5, event(finishes()))
            .withAction(1, event(deletions()))
            .withAction(2, event(restorations()));
    return withTime ? live.withAction(2, event(silences())) : live;
  }

  private static Action.Independent<RunLife> event(Arbitrary<Transformer<RunLife>> events) {
    return () -> events;
  }

  private static Arbitrary<Transformer<RunLife>> starts() {
    var times =
        Arbitraries.frequency(
            Tuple.of(4, START),
            Tuple.of(1, START.plusMillis(1)),
            Tuple.of(1, START.minusSeconds(3600)),
            Tuple.of(1, FINISH.plusSeconds(3600)));
    return Combinators.combine(callers(), times)
        .as((by, at) -> Transformer.mutate(by + " starts at " + at, life -> life.start(by, at)));
  }

  private static Arbitrary<Transformer<RunLife>> batches() {
    return Combinators.combine(
            callers(),
            Arbitraries.integers().between(0, HIGHEST_SEQ),
            Arbitraries.integers().between(1, LARGEST_BATCH),
            twists())
        .as(
            (by, first, size, twist) ->
                Transformer.mutate(
                    "%s sends points %d to %d, twist %s"
                        .formatted(by, first, first + size - 1, twist),
                    life -> life.points(by, SentPoint.range(first, first + size - 1, twist))));
  }

  private static Arbitrary<Transformer<RunLife>> finishes() {
    var times = Arbitraries.of(FINISH, FINISH, FINISH.plusMillis(1), FINISH.plusSeconds(600));
    var lasts = Arbitraries.of(-1, 5, 8, HIGHEST_SEQ);
    return Combinators.combine(callers(), times, lasts, Arbitraries.of(true, false))
        .as(PressedBy::new)
        .map(
            press ->
                Transformer.mutate(
                    press.toString(), life -> life.finish(press.by, press.finish())));
  }

  private static Arbitrary<Transformer<RunLife>> deletions() {
    return callers().map(by -> Transformer.mutate(by + " deletes", life -> life.delete(by)));
  }

  private static Arbitrary<Transformer<RunLife>> restorations() {
    return callers().map(by -> Transformer.mutate(by + " restores", life -> life.restore(by)));
  }

  private static Arbitrary<Transformer<RunLife>> silences() {
    return Arbitraries.frequency(
            Tuple.of(3, MOMENT),
            Tuple.of(4, SIX_HOURS),
            Tuple.of(1, THIRTY_DAYS),
            Tuple.of(1, THIRTY_ONE_DAYS))
        .map(time -> Transformer.mutate(time + " pass", life -> life.pass(time)));
  }

  private static Arbitrary<Actor> callers() {
    return Arbitraries.frequency(Tuple.of(7, Actor.FIRST), Tuple.of(1, Actor.SECOND));
  }

  private static Arbitrary<SentPoint.Twist> twists() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(SentPoint.Twist.NONE)),
        Tuple.of(1, Arbitraries.of(SentPoint.Twist.class)));
  }

  private record PressedBy(Actor by, Instant at, int lastSeq, boolean withSummary) {
    PressedFinish finish() {
      return new PressedFinish(at, lastSeq, withSummary);
    }

    @Override
    public String toString() {
      return by + " sends " + finish();
    }
  }
}

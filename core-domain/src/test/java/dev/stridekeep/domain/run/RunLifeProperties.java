package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.measure.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The table of a run's life, driven without a server.
class RunLifeProperties {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final Instant STARTED = Instant.parse("2026-03-01T05:00:00Z");

  private static final Run HEARD_OF =
      Run.heardOf(new RunId(new UUID(0, 1)), new AccountId(new UUID(0, 2)), STARTED, NOW);

  enum Event {
    START,
    OTHER_START,
    FINISH,
    LATER_FINISH,
    EARLIER_FINISH,
    SILENCE,
    DELETE,
    RESTORE
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.of(Event.class).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property
  void an_event_repeated_at_once_changes_nothing_more(@ForAll("events") List<Event> events) {
    var run = HEARD_OF;
    for (var event : events) {
      run = after(run, event);
      if (event != Event.RESTORE) {
        assertEquals(run, after(run, event), "the second " + event);
      }
    }
  }

  @Property
  void the_first_start_and_the_longest_finish_stand(@ForAll("events") List<Event> events) {
    var run = HEARD_OF;
    for (var event : events) {
      var before = run;
      run = after(run, event);
      if (before.start() != null) {
        assertSame(before.start(), run.start());
      }
      if (before.finish() != null && run.finish() != null) {
        assertFalse(run.finish().finishedAt().isBefore(before.finish().finishedAt()));
        assertTrue(run.finish().lastSeq() >= before.finish().lastSeq());
      }
    }
  }

  @Property
  void deleting_and_restoring_brings_a_run_back_to_where_it_was(
      @ForAll("events") List<Event> events) {
    var run = HEARD_OF;
    for (var event : events) {
      run = after(run, event);
    }
    var there = run.isDeleted() ? after(run, Event.RESTORE) : run;
    var back = after(after(there, Event.DELETE), Event.RESTORE);
    var stored = SeqRanges.upTo(9);
    assertEquals(there.status(stored), back.status(stored));
    assertEquals(there.start(), back.start());
    assertEquals(there.finish(), back.finish());
  }

  @Example
  void a_run_waits_for_the_points_that_its_finish_names() {
    var run = after(after(HEARD_OF, Event.START), Event.FINISH);
    assertEquals(RunStatus.AWAITING_POINTS, run.status(SeqRanges.upTo(98)));
    assertEquals(SeqRanges.of(new SeqRange(99, 99)), run.missing(SeqRanges.upTo(98)));
    assertEquals(RunStatus.COMPLETE, run.status(SeqRanges.upTo(99)));
  }

  @Example
  void a_finish_after_closing_by_itself_still_counts() {
    var closed = after(after(HEARD_OF, Event.START), Event.SILENCE);
    assertEquals(RunStatus.COMPLETE, closed.status(SeqRanges.EMPTY));
    var finished = after(closed, Event.FINISH);
    assertEquals(RunStatus.AWAITING_POINTS, finished.status(SeqRanges.EMPTY));
  }

  @Example
  void silence_shorter_than_six_hours_closes_nothing() {
    var six = Run.SILENCE_BEFORE_CLOSING;
    var early = HEARD_OF.closeIfSilent(SeqRanges.EMPTY, NOW, NOW.plus(six).minusMillis(1));
    assertInstanceOf(Run.Change.Unchanged.class, early);
    var due = HEARD_OF.closeIfSilent(SeqRanges.EMPTY, NOW, NOW.plus(six));
    assertInstanceOf(Run.Change.Changed.class, due);
  }

  @Example
  void a_deleted_run_cannot_be_restored_after_thirty_days() {
    var deleted = after(HEARD_OF, Event.DELETE);
    var late = NOW.plus(Run.RESTORABLE_FOR);
    assertTrue(deleted.isRestorable(late.minusMillis(1)));
    assertFalse(deleted.isRestorable(late));
    assertFalse(deleted.isDueForPurge(late));
    assertTrue(deleted.isDueForPurge(late.plus(Duration.ofDays(1))));
  }

  @Example
  void a_run_without_a_start_counts_from_what_is_known_of_it() {
    var first = STARTED.minusSeconds(90);
    assertEquals(first, HEARD_OF.countingFrom(first).countsFrom());
    var started = after(HEARD_OF, Event.START);
    assertEquals(STARTED, started.countingFrom(first).countsFrom());
    var summary =
        new DeviceSummary(Distance.ofMetres(5_000), Duration.ofMinutes(30), Duration.ofMinutes(31));
    var finish = new Finish(NOW, -1, List.of(), summary);
    var finished = changed(HEARD_OF.finish(finish, NOW));
    assertEquals(NOW.minus(Duration.ofMinutes(31)), finished.countsFrom());
  }

  @Example
  void a_clock_that_jumped_back_gives_no_negative_time() {
    var started = after(HEARD_OF, Event.START);
    var finish = new Finish(STARTED.minusSeconds(1), -1, List.of(), null);
    assertEquals(Duration.ZERO, changed(started.finish(finish, NOW)).elapsed(null));
  }

  private static Run after(Run run, Event event) {
    return changed(
        switch (event) {
          case START -> run.start(start(STARTED), NOW);
          case OTHER_START -> run.start(start(STARTED.plusSeconds(1)), NOW);
          case FINISH -> run.finish(finish(3_600, 99), NOW);
          case LATER_FINISH -> run.finish(finish(3_700, 109), NOW);
          case EARLIER_FINISH -> run.finish(finish(3_500, 109), NOW);
          case SILENCE ->
              run.closeIfSilent(SeqRanges.upTo(9), NOW, NOW.plus(Run.SILENCE_BEFORE_CLOSING));
          case DELETE -> run.delete(NOW);
          case RESTORE -> run.restore(NOW);
        });
  }

  private static Run changed(Run.Change change) {
    return switch (change) {
      case Run.Change.Changed(var run) -> run;
      case Run.Change.Unchanged(var run) -> run;
      case Run.Change.Conflicting(var run) -> run;
    };
  }

  private static Start start(Instant at) {
    return new Start(at, ZoneOffset.UTC, null, null, Visibility.PRIVATE);
  }

  private static Finish finish(long seconds, int lastSeq) {
    return new Finish(STARTED.plusSeconds(seconds), lastSeq, List.of(), null);
  }
}

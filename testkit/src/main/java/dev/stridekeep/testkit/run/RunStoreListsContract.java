package dev.stridekeep.testkit.run;

import static dev.stridekeep.testkit.run.RunStoreContract.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.SeqRanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [RunStore] must do for housekeeping: find silent and deleted runs.
public interface RunStoreListsContract {
  /// Longer ago than any other run, so that these runs come first.
  Instant LONG_AGO = Instant.parse("1000-01-01T00:00:00.000000001Z");

  int MANY = 10_000;

  /// A store, which may hold other runs.
  RunStore store();

  private RunId heardOf(Instant now) {
    var run = Run.heardOf(Examples.newRun(), Examples.newAccount(), now, now);
    return store().claim(run).run().id();
  }

  private Run found(RunId id) {
    return store().find(id).orElseThrow();
  }

  private boolean isListed(RunId id, Instant before) {
    return store().listOpenSilentSince(before, MANY).contains(id);
  }

  private List<RunId> of(List<RunId> mine, List<RunId> listed) {
    return listed.stream().filter(mine::contains).toList();
  }

  @Test
  default void open_runs_are_listed_the_longest_silent_first() {
    var second = heardOf(LONG_AGO.plusSeconds(2));
    var third = heardOf(LONG_AGO.plusSeconds(3));
    var first = heardOf(LONG_AGO.plusSeconds(1));
    var mine = List.of(first, second, third);
    assertEquals(mine, of(mine, store().listOpenSilentSince(LONG_AGO.plusSeconds(4), MANY)));
    assertEquals(
        List.of(first, second),
        of(mine, store().listOpenSilentSince(LONG_AGO.plusSeconds(3), MANY)));
    assertEquals(1, store().listOpenSilentSince(LONG_AGO.plusSeconds(4), 1).size());
  }

  @Test
  default void a_run_with_points_coming_is_not_silent() {
    var id = heardOf(LONG_AGO);
    var later = LONG_AGO.plusSeconds(60);
    store().noteReceipt(id, later);
    assertTrue(!isListed(id, later) && isListed(id, later.plusNanos(1)));
    store().noteReceipt(id, LONG_AGO.plusSeconds(30));
    assertTrue(!isListed(id, later), "an earlier receipt takes nothing back");
    assertEquals(0, found(id).version());
    assertEquals(LONG_AGO, found(id).lastHeardAt());
  }

  @Test
  default void a_run_that_anything_was_heard_of_is_not_silent() {
    var id = heardOf(LONG_AGO);
    var later = LONG_AGO.plusSeconds(60);
    assertTrue(store().save(changed(found(id).start(Examples.start(LONG_AGO), later))));
    assertTrue(!isListed(id, later) && isListed(id, later.plusNanos(1)));
    store().noteReceipt(id, later.plusSeconds(1));
    assertTrue(store().save(found(id)));
    assertTrue(!isListed(id, later.plusSeconds(1)), "a save takes no receipt back");
  }

  @Test
  default void a_run_is_open_until_it_is_complete() {
    var id = heardOf(LONG_AGO);
    var finish = Examples.finish(LONG_AGO, 0);
    assertTrue(store().save(changed(found(id).finish(finish, LONG_AGO))));
    assertTrue(isListed(id, later()));
    assertTrue(store().save(found(id), Examples.fullResult(RunStatus.AWAITING_POINTS)));
    assertTrue(isListed(id, later()));
    assertTrue(store().save(found(id), Examples.fullResult(RunStatus.COMPLETE)));
    assertTrue(!isListed(id, later()));
    assertTrue(store().save(found(id)));
    assertTrue(!isListed(id, later()), "a change of the life alone leaves the status");
    assertTrue(store().save(found(id), Examples.fullResult(RunStatus.AWAITING_POINTS)));
    assertTrue(isListed(id, later()));
  }

  private static Instant later() {
    return LONG_AGO.plus(Duration.ofDays(1));
  }

  @Test
  default void a_run_that_closed_by_itself_is_not_open() {
    var id = heardOf(LONG_AGO);
    var silent = LONG_AGO.plus(Run.SILENCE_BEFORE_CLOSING);
    var closed = changed(found(id).closeIfSilent(SeqRanges.EMPTY, LONG_AGO, silent));
    assertTrue(store().save(closed));
    assertTrue(!isListed(id, later()));
  }

  @Test
  default void a_deleted_run_is_not_open_and_a_restored_one_is_again() {
    var id = heardOf(LONG_AGO);
    assertTrue(store().save(changed(found(id).delete(LONG_AGO))));
    assertTrue(!isListed(id, later()));
    assertTrue(store().save(changed(found(id).restore(LONG_AGO))));
    assertTrue(isListed(id, later()));
  }

  private boolean isUnsealed(RunId id) {
    return store().listUnsealedSince(later(), MANY).contains(id);
  }

  @Test
  default void a_run_that_is_over_is_to_be_sealed_until_it_is_marked() {
    var id = heardOf(LONG_AGO);
    assertTrue(!isUnsealed(id), "it is open");
    var finish = Examples.finish(LONG_AGO, 0);
    assertTrue(store().save(changed(found(id).finish(finish, LONG_AGO))));
    assertTrue(store().save(found(id), Examples.fullResult(RunStatus.COMPLETE)));
    assertTrue(isUnsealed(id));
    assertTrue(!store().listUnsealedSince(LONG_AGO, MANY).contains(id), "it was just heard of");
    int version = found(id).version();
    store().markSealed(id, version - 1);
    assertTrue(isUnsealed(id), "it was changed since");
    store().markSealed(id, version);
    assertTrue(!isUnsealed(id));
    assertEquals(version, found(id).version());
    assertTrue(store().save(found(id), Examples.fullResult(RunStatus.COMPLETE)));
    assertTrue(isUnsealed(id), "points came late");
  }

  @Test
  default void deleted_runs_are_listed_until_they_are_purged() {
    var late = heardOf(LONG_AGO);
    var early = heardOf(LONG_AGO);
    var kept = heardOf(LONG_AGO);
    assertTrue(store().save(changed(found(late).delete(LONG_AGO.plusSeconds(2)))));
    assertTrue(store().save(changed(found(early).delete(LONG_AGO.plusSeconds(1)))));
    var mine = List.of(early, late, kept);
    assertEquals(
        List.of(early, late), of(mine, store().listDeletedBefore(LONG_AGO.plusSeconds(3), MANY)));
    assertEquals(
        List.of(early), of(mine, store().listDeletedBefore(LONG_AGO.plusSeconds(2), MANY)));
    assertEquals(1, store().listDeletedBefore(LONG_AGO.plusSeconds(3), 1).size());
    assertTrue(store().purge(found(early).purge()));
    assertEquals(List.of(late), of(mine, store().listDeletedBefore(later(), MANY)));
  }
}

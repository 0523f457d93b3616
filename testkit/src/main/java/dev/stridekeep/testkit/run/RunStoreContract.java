package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [RunStore] must do with lives and figures; [RunStoreListsContract] has the lists.
public interface RunStoreContract {
  /// A store, which may hold other runs.
  RunStore store();

  private static Run heardOf(RunId id, AccountId owner) {
    return Run.heardOf(id, owner, Examples.MORNING, Examples.MORNING);
  }

  private Run claimed() {
    return store().claim(heardOf(Examples.newRun(), Examples.newAccount())).run();
  }

  private Run found(RunId id) {
    return store().find(id).orElseThrow();
  }

  private RunWithFigures details(RunId id) {
    return store().findDetails(id).orElseThrow();
  }

  /// The next state of a run, which the test knows to be one.
  static Run changed(Run.Change change) {
    return switch (change) {
      case Run.Change.Changed(Run run) -> run;
      case Run.Change.Unchanged _, Run.Change.Conflicting _ ->
          throw new AssertionError("nothing changed: " + change);
    };
  }

  private static Run started(Run run) {
    return changed(run.start(Examples.start(Examples.MORNING), Examples.MORNING.plusNanos(1)));
  }

  private static Run finished(Run run, Finish finish) {
    return changed(run.finish(finish, Examples.MORNING.plusSeconds(3_600)));
  }

  @Test
  default void a_run_that_nobody_named_is_not_there() {
    var id = Examples.newRun();
    assertEquals(Optional.empty(), store().find(id));
    assertEquals(Optional.empty(), store().findOwner(id));
    assertEquals(Optional.empty(), store().findDetails(id));
  }

  @Test
  default void a_claimed_run_is_found_as_it_was_claimed() {
    var fresh = started(heardOf(Examples.newRun(), Examples.newAccount()));
    var claim = store().claim(fresh);
    assertTrue(claim.isNew());
    assertEquals(fresh, claim.run());
    assertEquals(fresh, found(fresh.id()));
    assertEquals(new RunWithFigures(fresh, null), details(fresh.id()));
    assertEquals(Optional.of(fresh.owner()), store().findOwner(fresh.id()));
  }

  @Test
  default void the_first_account_that_names_an_id_owns_it() {
    var first = claimed();
    var second = store().claim(started(heardOf(first.id(), Examples.newAccount())));
    assertFalse(second.isNew());
    assertEquals(first, second.run());
    assertEquals(Optional.of(first.owner()), store().findOwner(first.id()));
  }

  @Test
  default void of_accounts_that_claim_an_id_at_once_one_owns_it() {
    var id = Examples.newRun();
    var claims = Race.run(i -> store().claim(heardOf(id, Examples.newAccount())));
    assertEquals(1, claims.stream().filter(RunStore.Claim::isNew).count());
    assertEquals(1, claims.stream().map(RunStore.Claim::run).distinct().count());
  }

  @Test
  default void each_save_adds_one_to_the_version() {
    var run = claimed();
    var start = started(run);
    assertTrue(store().save(start));
    assertEquals(run.version() + 1, found(run.id()).version());
    assertEquals(start.start(), found(run.id()).start());
    assertTrue(store().save(finished(found(run.id()), Examples.finish(Examples.MORNING, 0))));
    assertEquals(run.version() + 2, found(run.id()).version());
  }

  @Test
  default void a_save_on_an_old_version_changes_nothing() {
    var run = claimed();
    assertTrue(store().save(started(run)));
    var before = details(run.id());
    var late = finished(run, Examples.finish(Examples.MORNING, 3));
    assertFalse(store().save(late));
    assertFalse(store().save(late, Examples.fullResult(RunStatus.COMPLETE)));
    assertEquals(before, details(run.id()));
  }

  @Test
  default void a_run_that_was_never_claimed_is_not_saved() {
    assertFalse(store().save(heardOf(Examples.newRun(), Examples.newAccount())));
  }

  @Test
  default void of_saves_on_one_version_at_once_one_wins() {
    var run = claimed();
    var saves =
        Race.run(
            i -> {
              var finish = Examples.finish(Examples.MORNING.plusSeconds(i), i);
              return i % 2 == 0
                  ? store().save(finished(run, finish))
                  : store().save(finished(run, finish), Examples.fullResult(RunStatus.COMPLETE));
            });
    assertEquals(1, saves.stream().filter(won -> won).count());
    assertEquals(run.version() + 1, found(run.id()).version());
    int winner = saves.indexOf(true);
    assertEquals(
        Examples.finish(Examples.MORNING.plusSeconds(winner), winner), found(run.id()).finish());
    assertEquals(winner % 2 == 1, details(run.id()).result().isPresent());
  }

  @Test
  default void a_life_with_everything_in_it_comes_back_exactly() {
    var run = started(finished(claimed(), Examples.finish(Examples.MORNING, Finish.MAX_PAUSES)));
    assertTrue(store().save(run));
    var stored = found(run.id());
    assertEquals(run.start(), stored.start());
    assertEquals(run.finish(), stored.finish());
    assertEquals(run.countsFrom(), stored.countsFrom());
    assertEquals(run.lastHeardAt(), stored.lastHeardAt());
    assertEquals(run.analysedPoints(), stored.analysedPoints());
  }

  @Test
  default void the_first_and_the_last_year_come_back_exactly() {
    for (var at : List.of("0001-01-01T00:00:00.000000001Z", "9999-12-31T23:59:59.999999999Z")) {
      var instant = Instant.parse(at);
      var zone = ZoneId.of("America/Argentina/ComodRivadavia");
      var start = new Start(instant, zone, null, null, Visibility.PRIVATE);
      var finish = new Finish(instant, -1, List.of(), null);
      var run = changed(finished(claimed(), finish).start(start, Examples.MORNING));
      assertTrue(store().save(run));
      assertEquals(instant, found(run.id()).countsFrom());
      assertEquals(start, found(run.id()).start());
      assertEquals(finish, found(run.id()).finish());
    }
  }

  @Test
  default void figures_come_back_exactly() {
    for (var result : List.of(Examples.fullResult(RunStatus.COMPLETE), Examples.emptyResult())) {
      var run = finished(claimed(), Examples.finish(Examples.MORNING, 1));
      assertTrue(store().save(run, result));
      assertEquals(Optional.of(result), details(run.id()).result());
      assertEquals(result.storedPoints(), found(run.id()).analysedPoints());
    }
  }

  @Test
  default void later_figures_replace_the_earlier() {
    var id = claimed().id();
    var full = Examples.fullResult(RunStatus.AWAITING_POINTS);
    assertTrue(store().save(finished(found(id), Examples.finish(Examples.MORNING, 1)), full));
    assertTrue(store().save(found(id), Examples.emptyResult()));
    assertEquals(Optional.of(Examples.emptyResult()), details(id).result());
    assertTrue(store().save(found(id), full));
    assertEquals(Optional.of(full), details(id).result());
  }

  @Test
  default void figures_outlive_a_change_of_the_life_alone() {
    var id = claimed().id();
    var result = Examples.fullResult(RunStatus.COMPLETE);
    assertTrue(store().save(finished(found(id), Examples.finish(Examples.MORNING, 1)), result));
    assertTrue(store().save(changed(found(id).delete(Examples.MORNING))));
    var deleted = details(id);
    assertTrue(deleted.run().isDeleted());
    assertEquals(Run.NOT_ANALYSED, deleted.run().analysedPoints());
    assertEquals(Optional.of(result), deleted.result());
  }

  @Test
  default void a_reader_never_sees_half_of_a_save() {
    var id = claimed().id();
    var full = Examples.fullResult(RunStatus.COMPLETE);
    var either = List.of(Optional.of(full), Optional.of(Examples.emptyResult()));
    assertTrue(store().save(finished(found(id), Examples.finish(Examples.MORNING, 1)), full));
    Race.run(
        i -> {
          for (int n = 0; n < 8; n++) {
            if (i == 0) {
              assertTrue(store().save(found(id), n % 2 == 0 ? Examples.emptyResult() : full));
            } else {
              assertTrue(either.contains(details(id).result()));
            }
          }
          return i;
        });
  }

  @Test
  default void a_purged_run_keeps_its_id_and_nothing_else() {
    var id = claimed().id();
    var result = Examples.fullResult(RunStatus.COMPLETE);
    assertTrue(store().save(finished(found(id), Examples.finish(Examples.MORNING, 5)), result));
    assertTrue(store().save(changed(found(id).delete(Examples.MORNING))));
    var stale = found(id);
    assertTrue(store().purge(found(id).purge()));
    assertFalse(store().purge(stale.purge()));
    var purged = found(id);
    assertTrue(purged.purged());
    assertEquals(null, purged.finish());
    assertEquals(Optional.empty(), store().findDetails(id));
    assertEquals(purged, store().claim(heardOf(id, Examples.newAccount())).run());
    assertEquals(Optional.of(purged.owner()), store().findOwner(id));
  }
}

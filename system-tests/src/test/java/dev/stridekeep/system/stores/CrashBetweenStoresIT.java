package dev.stridekeep.system.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.system.stores.TwoStores.Lives;
import dev.stridekeep.testkit.run.Actor;
import dev.stridekeep.testkit.run.CoreRunDriver;
import dev.stridekeep.testkit.run.PressedFinish;
import dev.stridekeep.testkit.run.RunLife;
import dev.stridekeep.testkit.run.RunView;
import dev.stridekeep.testkit.run.SentPoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE UNDER TEST: a run's life in one database and its points in another. Whatever comes
/// between a write to the one and a write to the other, nothing acknowledged is lost, nothing is
/// shown that should not be, and sending again mends it.
@Timeout(240)
final class CrashBetweenStoresIT {
  private static final Instant START = SentPoint.FIRST_TIME.minusSeconds(5);
  private static final Instant FINISH = SentPoint.FIRST_TIME.plusSeconds(600);
  private static final Duration LONG_SILENCE = Run.SILENCE_BEFORE_CLOSING.plusHours(1);
  private static final Duration UNTIL_ERASED = Run.ERASED_AFTER.plusDays(1);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_server_may_end_after_any_call_while_a_run_is_recorded_deleted_and_erased(Lives lives) {
    try (var stores = TwoStores.open(lives, folder)) {
      int calls =
          crashAfterEachCall(
              stores,
              life -> {
                life.points(Actor.FIRST, points(0, 9));
                life.start(Actor.FIRST, START);
                life.points(Actor.FIRST, points(5, 14));
                life.finish(Actor.FIRST, new PressedFinish(FINISH, 29, false));
                life.points(Actor.FIRST, points(15, 29));
                life.points(Actor.FIRST, points(15, 29));
                life.points(Actor.SECOND, points(0, 39));
                life.delete(Actor.FIRST);
                life.points(Actor.FIRST, points(30, 34));
                life.restore(Actor.FIRST);
                life.delete(Actor.FIRST);
                life.pass(UNTIL_ERASED);
                life.points(Actor.FIRST, points(35, 39));
              },
              true);
      assertTrue(calls > 40, "only " + calls + " calls could crash");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_server_may_end_after_any_call_while_a_silent_run_is_closed_and_goes_on(Lives lives) {
    try (var stores = TwoStores.open(lives, folder)) {
      int calls =
          crashAfterEachCall(
              stores,
              life -> {
                life.start(Actor.FIRST, START);
                life.points(Actor.FIRST, points(0, 9));
                life.pass(LONG_SILENCE);
                life.points(Actor.FIRST, points(10, 19));
                life.finish(Actor.FIRST, new PressedFinish(FINISH, 19, true));
              },
              false);
      assertTrue(calls > 15, "only " + calls + " calls could crash");
    }
  }

  /// Plays a life once for each call of a port that it makes, with a crash after that call.
  ///
  /// @param isErased whether nothing may be left of its points
  /// @return how many calls crashed
  private static int crashAfterEachCall(
      TwoStores stores, Consumer<RunLife> script, boolean isErased) {
    for (int at = 1; ; at++) {
      var crash = CrashPoint.crash(at);
      var run = new RunId(UUID.randomUUID());
      script.accept(new RunLife(new SendsAgain(stores.server(crash), stores.server()), run));
      if (isErased) {
        assertEquals(Set.of(), stores.tracks().keys(run), "left after a crash at call " + at);
      }
      if (!crash.hasCome()) {
        return at - 1;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_append_that_was_given_up_may_land_at_any_moment(Lives lives) {
    try (var stores = TwoStores.open(lives, folder)) {
      boolean hasCome = true;
      for (int at = 1; hasCome; at++) {
        var late = new LateAppend();
        var landing = new CrashPoint(at, late::land);
        var run = new RunId(UUID.randomUUID());
        var server = serverThatGivesUp(stores, landing, late);
        recordAndGiveUp(stores, server, run);
        var _ = server.finish(Actor.FIRST, run, new PressedFinish(FINISH, 19, false));
        var _ = server.points(Actor.FIRST, run, points(10, 19));
        assertWhole(stores, run);
        late.land();
        assertWhole(stores, run);
        hasCome = landing.hasCome();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_append_that_lands_after_the_finish_counts_though_the_phone_is_gone(Lives lives) {
    try (var stores = TwoStores.open(lives, folder)) {
      var late = new LateAppend();
      var run = new RunId(UUID.randomUUID());
      var server = serverThatGivesUp(stores, new CrashPoint(Integer.MAX_VALUE, late::land), late);
      recordAndGiveUp(stores, server, run);
      var _ = server.finish(Actor.FIRST, run, new PressedFinish(FINISH, 19, false));
      late.land();
      server.pass(LONG_SILENCE);
      assertWhole(stores, run);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_append_that_lands_after_the_erasure_leaves_nothing(Lives lives) {
    try (var stores = TwoStores.open(lives, folder)) {
      var late = new LateAppend();
      var run = new RunId(UUID.randomUUID());
      var server = serverThatGivesUp(stores, new CrashPoint(Integer.MAX_VALUE, late::land), late);
      recordAndGiveUp(stores, server, run);
      assertTrue(server.delete(Actor.FIRST, run));
      server.pass(UNTIL_ERASED);
      late.land();
      assertEquals(Set.of(), stores.tracks().keys(run));
    }
  }

  private static CoreRunDriver serverThatGivesUp(
      TwoStores stores, CrashPoint landing, LateAppend late) {
    return stores.server(
        landing.counting(RunStore.class, stores.runs()),
        landing.counting(TrackStore.class, late.on(stores.tracks())));
  }

  /// Points 0 to 9 are acknowledged, 10 to 19 are not.
  private static void recordAndGiveUp(TwoStores stores, CoreRunDriver server, RunId run) {
    var _ = stores.server().points(Actor.FIRST, run, points(0, 9));
    assertThrows(StorageException.class, () -> server.points(Actor.FIRST, run, points(10, 19)));
  }

  private static void assertWhole(TwoStores stores, RunId run) {
    var view = stores.server().get(Actor.FIRST, run).orElseThrow();
    assertEquals(RunStatus.COMPLETE, view.status());
    assertEquals(points(0, 19).stream().map(SentPoint::fix).toList(), view.points());
    RunView.Figures figures = view.figures();
    assertNotNull(figures);
    assertEquals(20, figures.points());
  }

  private static List<SentPoint> points(int first, int last) {
    return SentPoint.range(first, last, SentPoint.Twist.NONE);
  }
}

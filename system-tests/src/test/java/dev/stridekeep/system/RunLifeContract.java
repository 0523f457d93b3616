package dev.stridekeep.system;

import dev.stridekeep.testkit.run.Actor;
import dev.stridekeep.testkit.run.PressedFinish;
import dev.stridekeep.testkit.run.RunLife;
import dev.stridekeep.testkit.run.SentPoint;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/// The life of a run against both backends, on each database: the same state machine that the use
/// cases pass.
abstract class RunLifeContract {
  private static final Instant START = SentPoint.FIRST_TIME.minusSeconds(5);
  private static final Instant FINISH = SentPoint.FIRST_TIME.plusSeconds(600);

  private final HttpRunDriver driver;

  RunLifeContract(Storage storage) {
    var servers = Servers.shared(storage);
    driver = new HttpRunDriver(servers.newRunner(), servers.newRunner());
  }

  @Property(tries = 25, seed = "20260301")
  void a_run_lives_as_the_table_says(@ForAll("lives") ActionChain<RunLife> life) {
    life.run();
  }

  @Provide
  Arbitrary<ActionChain<RunLife>> lives() {
    return RunLife.chains(this::newborn, driver.movesTime());
  }

  @Example
  void an_outbox_cut_anew_is_stored_once() {
    var life = newborn();
    life.start(Actor.FIRST, START);
    life.points(Actor.FIRST, SentPoint.range(0, 59, SentPoint.Twist.NONE));
    life.points(Actor.FIRST, SentPoint.range(0, 119, SentPoint.Twist.NONE));
    life.points(Actor.FIRST, SentPoint.range(40, 99, SentPoint.Twist.BELOW_RESOLUTION));
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 119, true));
  }

  @Example
  void what_conflicts_is_told_and_what_is_stored_stands() {
    var life = newborn();
    life.points(Actor.FIRST, SentPoint.range(10, 19, SentPoint.Twist.NONE));
    life.points(Actor.FIRST, SentPoint.range(5, 24, SentPoint.Twist.LATER_BY_1_MS));
    life.start(Actor.FIRST, START);
    life.start(Actor.FIRST, START.plusMillis(1));
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 24, false));
    life.finish(Actor.FIRST, new PressedFinish(FINISH.minusMillis(1), 24, false));
    life.finish(Actor.FIRST, new PressedFinish(FINISH.plusMillis(1), 23, false));
    life.finish(Actor.FIRST, new PressedFinish(FINISH.plusMillis(1), 30, false));
    life.points(Actor.FIRST, SentPoint.range(0, 4, SentPoint.Twist.NONE));
    life.points(Actor.FIRST, SentPoint.range(25, 35, SentPoint.Twist.NONE));
  }

  @Example
  void another_account_finds_nothing_and_changes_nothing() {
    var life = newborn();
    life.delete(Actor.SECOND);
    life.restore(Actor.SECOND);
    life.points(Actor.FIRST, SentPoint.range(0, 9, SentPoint.Twist.NONE));
    life.start(Actor.SECOND, START);
    life.points(Actor.SECOND, SentPoint.range(0, 19, SentPoint.Twist.NORTH_BY_1E7));
    life.finish(Actor.SECOND, new PressedFinish(FINISH, 9, true));
    life.delete(Actor.SECOND);
    life.delete(Actor.FIRST);
    life.restore(Actor.SECOND);
    life.restore(Actor.FIRST);
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 9, true));
  }

  @Example
  void what_arrives_for_a_deleted_run_is_there_when_it_is_restored() {
    var life = newborn();
    life.start(Actor.FIRST, START);
    life.delete(Actor.FIRST);
    life.points(Actor.FIRST, SentPoint.range(0, 9, SentPoint.Twist.NONE));
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 9, false));
    life.delete(Actor.FIRST);
    life.restore(Actor.FIRST);
    life.restore(Actor.FIRST);
  }

  private RunLife newborn() {
    return new RunLife(driver, HttpRunDriver.newRunId());
  }
}

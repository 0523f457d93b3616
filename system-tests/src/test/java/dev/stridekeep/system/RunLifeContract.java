package dev.stridekeep.system;

import dev.stridekeep.testkit.run.Caller;
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
    life.start(Caller.FIRST, START);
    life.points(Caller.FIRST, SentPoint.range(0, 59, SentPoint.Twist.NONE));
    life.points(Caller.FIRST, SentPoint.range(0, 119, SentPoint.Twist.NONE));
    life.points(Caller.FIRST, SentPoint.range(40, 99, SentPoint.Twist.BELOW_RESOLUTION));
    life.finish(Caller.FIRST, new PressedFinish(FINISH, 119, true));
  }

  @Example
  void what_conflicts_is_told_and_what_is_stored_stands() {
    var life = newborn();
    life.points(Caller.FIRST, SentPoint.range(10, 19, SentPoint.Twist.NONE));
    life.points(Caller.FIRST, SentPoint.range(5, 24, SentPoint.Twist.LATER_BY_1_MS));
    life.start(Caller.FIRST, START);
    life.start(Caller.FIRST, START.plusMillis(1));
    life.finish(Caller.FIRST, new PressedFinish(FINISH, 24, false));
    life.finish(Caller.FIRST, new PressedFinish(FINISH.minusMillis(1), 24, false));
    life.finish(Caller.FIRST, new PressedFinish(FINISH.plusMillis(1), 23, false));
    life.finish(Caller.FIRST, new PressedFinish(FINISH.plusMillis(1), 30, false));
    life.points(Caller.FIRST, SentPoint.range(0, 4, SentPoint.Twist.NONE));
    life.points(Caller.FIRST, SentPoint.range(25, 35, SentPoint.Twist.NONE));
  }

  @Example
  void another_account_finds_nothing_and_changes_nothing() {
    var life = newborn();
    life.delete(Caller.SECOND);
    life.restore(Caller.SECOND);
    life.points(Caller.FIRST, SentPoint.range(0, 9, SentPoint.Twist.NONE));
    life.start(Caller.SECOND, START);
    life.points(Caller.SECOND, SentPoint.range(0, 19, SentPoint.Twist.NORTH_BY_1E7));
    life.finish(Caller.SECOND, new PressedFinish(FINISH, 9, true));
    life.delete(Caller.SECOND);
    life.delete(Caller.FIRST);
    life.restore(Caller.SECOND);
    life.restore(Caller.FIRST);
    life.finish(Caller.FIRST, new PressedFinish(FINISH, 9, true));
  }

  @Example
  void what_arrives_for_a_deleted_run_is_there_when_it_is_restored() {
    var life = newborn();
    life.start(Caller.FIRST, START);
    life.delete(Caller.FIRST);
    life.points(Caller.FIRST, SentPoint.range(0, 9, SentPoint.Twist.NONE));
    life.finish(Caller.FIRST, new PressedFinish(FINISH, 9, false));
    life.delete(Caller.FIRST);
    life.restore(Caller.FIRST);
    life.restore(Caller.FIRST);
  }

  private RunLife newborn() {
    return new RunLife(driver, HttpRunDriver.newRunId());
  }
}

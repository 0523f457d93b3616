package dev.stridekeep.testkit.run;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/// The life of a run against the use cases, without a server.
class RunLifeProperties {
  private static final Instant START = SentPoint.FIRST_TIME.minusSeconds(5);
  private static final Instant FINISH = SentPoint.FIRST_TIME.plusSeconds(600);

  @Property(tries = 1000)
  void a_run_lives_as_the_table_says(@ForAll("lives") ActionChain<RunLife> life) {
    life.run();
  }

  @Provide
  Arbitrary<ActionChain<RunLife>> lives() {
    return RunLife.chains(RunLifeProperties::newborn, true);
  }

  @Example
  void an_outbox_cut_anew_is_stored_once() {
    var life = newborn();
    life.start(Actor.FIRST, START);
    life.points(Actor.FIRST, SentPoint.range(0, 59, SentPoint.Twist.NONE));
    life.points(Actor.FIRST, SentPoint.range(0, 119, SentPoint.Twist.NONE));
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 119, true));
  }

  @Example
  void an_erased_run_is_nobodys_any_more() {
    var life = newborn();
    life.points(Actor.FIRST, SentPoint.range(0, 3, SentPoint.Twist.NONE));
    life.delete(Actor.FIRST);
    life.points(Actor.FIRST, SentPoint.range(4, 7, SentPoint.Twist.NONE));
    life.pass(Duration.ofDays(32));
    life.points(Actor.FIRST, SentPoint.range(8, 9, SentPoint.Twist.NONE));
    life.start(Actor.FIRST, START);
    life.finish(Actor.FIRST, new PressedFinish(FINISH, 9, false));
    life.restore(Actor.FIRST);
    life.start(Actor.SECOND, START);
  }

  private static RunLife newborn() {
    var driver =
        new CoreRunDriver(
            new InMemoryRunStore(),
            new InMemoryTrackStore(),
            new InMemoryAccountStore(),
            new AccountId(new UUID(0, 1)),
            new AccountId(new UUID(0, 2)),
            START);
    return new RunLife(driver, new RunId(new UUID(0, 3)));
  }
}

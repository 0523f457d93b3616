package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;

/// One run of a keeper of runs beside what must be known of it. Each step sends one request,
/// compares the answer with what the wire contract says, and then reads all that can be read of the
/// run: so a refused request that changes anything is found at once, as is another account that
/// learns anything.
///
/// In a property of one's own:
/// ```java
/// @Property
/// void a_run_lives_as_the_table_says(@ForAll("lives") ActionChain<RunLife> life) {
///   life.run();
/// }
///
/// @Provide Arbitrary<ActionChain<RunLife>> lives() { return RunLife.chains(() -> new
///     RunLife(driver, newRunId()), driver.movesTime()); }
/// ```
public final class RunLife {
  /// Most events of one generated life.
  public static final int MOST_EVENTS = 24;

  private final RunDriver driver;
  private final RunId run;
  private final RunModel model = new RunModel();

  /// A run that nobody has heard of.
  ///
  /// @param run an id that the keeper does not know
  public RunLife(RunDriver driver, RunId run) {
    this.driver = driver;
    this.run = run;
  }

  /// Lives of up to [#MOST_EVENTS] events, with every kind of conflict among them.
  ///
  /// @param newborn makes a run that nobody has heard of, each time another
  /// @param withTime whether time passes too; the driver must be able to
  public static ActionChainArbitrary<RunLife> chains(Supplier<RunLife> newborn, boolean withTime) {
    return RunEvents.addTo(ActionChain.startWith(newborn), withTime)
        .withMaxTransformations(MOST_EVENTS);
  }

  public void start(Actor by, Instant startedAt) {
    assertEquals(model.start(by, startedAt), driver.start(by, run, startedAt), "start");
    check();
  }

  public void points(Actor by, List<SentPoint> points) {
    assertEquals(model.points(by, points), driver.points(by, run, points), "points");
    check();
  }

  public void finish(Actor by, PressedFinish finish) {
    assertEquals(model.finish(by, finish), driver.finish(by, run, finish), "finish");
    check();
  }

  public void delete(Actor by) {
    assertEquals(model.delete(by), driver.delete(by, run), "delete");
    check();
  }

  public void restore(Actor by) {
    assertEquals(model.restore(by), driver.restore(by, run), "restore");
    check();
  }

  /// Lets time pass: less than any limit of a run's life at all, or more than one at once.
  public void pass(Duration silence) {
    model.pass(silence);
    driver.pass(silence);
    check();
  }

  private void check() {
    for (var caller : Actor.values()) {
      assertEquals(model.view(caller), driver.get(caller, run), () -> "what " + caller + " reads");
    }
  }

  @Override
  public String toString() {
    return "run " + run + " that should be: " + model;
  }
}

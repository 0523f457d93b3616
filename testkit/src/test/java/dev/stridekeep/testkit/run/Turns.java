package dev.stridekeep.testkit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets several actors act by turns that a seed decides: between two calls of ports anybody else
/// may come in between, and the same seed gives the same order again. An actor may crash at a call,
/// before or after what it does.
///
/// Actors must not wait for each other in any other way, so each is a node of its own.
final class Turns {
  private static final long LIMIT_SECONDS = 30;

  private final Random random;
  private final int crashOneIn;
  private final int changeOneIn;
  private final BlockingQueue<Actor> atRest = new LinkedBlockingQueue<>();

  /// @param crashOneIn how rarely a call of a port crashes; 0 for never
  Turns(Random random, int crashOneIn) {
    this.random = random;
    this.crashOneIn = crashOneIn;
    changeOneIn = 1 + random.nextInt(10);
  }

  /// The power went out: nothing after this was done, and nobody was answered.
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  /// One who waits for a turn before each call of a port.
  final class Actor implements Between {
    private final Semaphore turn = new Semaphore(0);
    private boolean ended;

    @Override
    public <T> T call(Supplier<T> port) {
      rest();
      crash();
      T answer = port.get();
      crash();
      return answer;
    }

    /// Does something, again and again until it does not crash.
    <T> T insist(Supplier<T> what) {
      while (true) {
        try {
          return what.get();
        } catch (Crash e) {
          rest();
        }
      }
    }

    private void crash() {
      if (crashOneIn > 0 && random.nextInt(2 * crashOneIn) == 0) {
        throw new Crash();
      }
    }

    private void rest() {
      atRest.add(this);
      try {
        if (!turn.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError("no turn came");
        }
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted", e);
      }
    }

    private void act(Consumer<Actor> script) {
      try {
        rest();
        script.accept(this);
      } finally {
        ended = true;
        atRest.add(this);
      }
    }
  }

  /// Plays all scripts to their ends.
  void play(List<Consumer<Actor>> scripts) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ends = new ArrayList<Future<?>>();
      var waiting = new ArrayList<Actor>();
      for (var script : scripts) {
        var actor = new Actor();
        ends.add(threads.submit(() -> actor.act(script)));
        waiting.add(next());
      }
      int last = 0;
      while (!waiting.isEmpty()) {
        // Some go on for a while, so that others stand still for long.
        int whose = random.nextInt(changeOneIn) == 0 ? random.nextInt(waiting.size()) : last;
        var actor = waiting.get(whose);
        actor.turn.release();
        if (next().ended) {
          waiting.remove(whose);
          whose = 0;
        }
        last = whose;
      }
      for (var end : ends) {
        end.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("an actor failed", e);
    }
  }

  private Actor next() throws InterruptedException {
    var actor = atRest.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (actor == null) {
      throw new AssertionError("an actor waits for something else than its turn");
    }
    return actor;
  }
}

package dev.stridekeep.system.stores;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.system.stores.CrashPoint.Crash;
import dev.stridekeep.testkit.run.Actor;
import dev.stridekeep.testkit.run.PressedFinish;
import dev.stridekeep.testkit.run.RunDriver;
import dev.stridekeep.testkit.run.RunReplies;
import dev.stridekeep.testkit.run.RunView;
import dev.stridekeep.testkit.run.SentPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A phone whose server crashes: what was not answered it sends again, to another server on the
/// same stores. Reads go there at once.
///
/// @param crashing the server that ends in the middle of something
/// @param other the server that goes on
record SendsAgain(RunDriver crashing, RunDriver other) implements RunDriver {
  private static <T> T insist(Supplier<T> request, Supplier<T> again) {
    try {
      return request.get();
    } catch (Crash e) {
      return again.get();
    }
  }

  @Override
  public RunReplies.ToStart start(Actor by, RunId run, Instant startedAt) {
    return insist(
        () -> crashing.start(by, run, startedAt),
        () -> {
          var answer = other.start(by, run, startedAt);
          // The crash may have come after it was stored.
          return answer == RunReplies.ToStart.SAME ? RunReplies.ToStart.STARTED : answer;
        });
  }

  @Override
  public RunReplies.ToPoints points(Actor by, RunId run, List<SentPoint> points) {
    return insist(() -> crashing.points(by, run, points), () -> other.points(by, run, points));
  }

  @Override
  public RunReplies.ToFinish finish(Actor by, RunId run, PressedFinish finish) {
    return insist(() -> crashing.finish(by, run, finish), () -> other.finish(by, run, finish));
  }

  @Override
  public boolean delete(Actor by, RunId run) {
    return insist(() -> crashing.delete(by, run), () -> other.delete(by, run));
  }

  @Override
  public boolean restore(Actor by, RunId run) {
    return insist(
        () -> crashing.restore(by, run),
        // What is restored already cannot be restored again.
        () -> other.restore(by, run) || other.get(by, run).isPresent());
  }

  @Override
  public Optional<RunView> get(Actor by, RunId run) {
    return other.get(by, run);
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  @Override
  public void pass(Duration silence) {
    try {
      crashing.pass(silence);
    } catch (Crash e) {
      // What was due is still due, and done by the other.
    }
    other.pass(silence);
  }
}

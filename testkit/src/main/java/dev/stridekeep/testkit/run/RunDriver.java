package dev.stridekeep.testkit.run;

import dev.stridekeep.domain.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whatever keeps runs, as [RunLife] drives it. Each method sends one request and returns when it
/// is answered; an answer that no client may ever get is an [AssertionError].
public interface RunDriver {
  RunReplies.ToStart start(Actor by, RunId run, Instant startedAt);

  /// Sends a batch.
  ///
  /// @param points at least one, sequence numbers without gaps
  RunReplies.ToPoints points(Actor by, RunId run, List<SentPoint> points);

  RunReplies.ToFinish finish(Actor by, RunId run, PressedFinish finish);

  /// Deletes a run; false for 404.
  boolean delete(Actor by, RunId run);

  /// Restores a deleted run; false for 404.
  boolean restore(Actor by, RunId run);

  /// Reads all of a run; empty for 404.
  Optional<RunView> get(Actor by, RunId run);

  /// Whether [#pass] can be called.
  boolean movesTime();

  /// Lets time pass in which nobody sends anything, and does what is due then.
  ///
  /// @throws UnsupportedOperationException where the driver cannot move the clock
  void pass(Duration silence);
}

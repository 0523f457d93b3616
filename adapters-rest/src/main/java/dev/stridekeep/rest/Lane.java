package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.time.Duration;
import java.util.function.Supplier;

/// Capacity of its own for one kind of work, so that no kind can starve another. What does not fit
/// is refused at once with 503 and `Retry-After`; nothing waits without bound.
///
/// Entered when the body of a request is here: a slow phone holds no place.
public final class Lane {
  private final String name;
  private final Limit limit;

  private Lane(String name, Limit limit) {
    this.name = name;
    this.limit = limit;
  }

  /// A lane.
  ///
  /// @param name told to clients that are refused
  /// @param places how many work at once
  /// @param queue how many more may wait
  /// @param longestWait how long they may wait
  public static Lane of(String name, int places, int queue, Duration longestWait) {
    return new Lane(
        name,
        FixedLimit.create(
            config ->
                config.permits(places).queueLength(queue).queueTimeout(longestWait).fair(true)));
  }

  /// Does the work in this lane, or refuses it with a
  /// [dev.stridekeep.rest.problem.ProblemException].
  public <T> T call(Supplier<T> work) {
    var token =
        limit
            .tryAcquire(true)
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemType.OVERLOADED,
                            "No room for " + name + " now; send the same again in a few seconds.")
                        .with(HeaderValues.create(HeaderNames.RETRY_AFTER, 2))
                        .exception());
    try {
      return work.get();
    } finally {
      token.ignore();
    }
  }
}

package dev.stridekeep.phone.client;

import java.time.Duration;

/// What became of one call.
public sealed interface Answer<T> {
  /// It was done.
  ///
  /// @param status 2xx
  record Done<T>(int status, T value) implements Answer<T> {}

  /// The backend says that it will never do this as it stands. Trying again changes nothing.
  record Refused<T>(Problem problem) implements Answer<T> {}

  /// The session is over: somebody must sign in again. What was to be sent is still to be sent.
  record SignedOut<T>(Problem problem) implements Answer<T> {}

  /// No answer, or one that says "later". The call may have been carried out: it is safe and
  /// necessary to send the same again.
  ///
  /// @param atLeast what the backend asked to wait, zero where it did not
  record Unavailable<T>(String why, Duration atLeast) implements Answer<T> {}

  /// The value of a call that must succeed.
  ///
  /// @throws NotDoneException where it did not
  default T orThrow() {
    return switch (this) {
      case Done<T>(var _, var value) -> value;
      case Refused<T>(var problem) -> throw new NotDoneException(problem.toString());
      case SignedOut<T>(var problem) -> throw new NotDoneException(problem.toString());
      case Unavailable<T>(var why, var _) -> throw new NotDoneException(why);
    };
  }
}

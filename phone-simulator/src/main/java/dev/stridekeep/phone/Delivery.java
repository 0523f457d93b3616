package dev.stridekeep.phone;

import dev.stridekeep.phone.client.Problem;
import java.time.Instant;

/// Where sending stands.
public sealed interface Delivery {
  /// Nothing is due: everything was acknowledged, or refused for good (see [Outbox#refusals]).
  record NothingDue() implements Delivery {}

  /// The backend cannot be reached or does not want more now; everything is kept.
  ///
  /// @param until no try before this
  record Waiting(Instant until, String why) implements Delivery {}

  /// The runner must sign in again; everything is kept.
  record SignedOut(Problem problem) implements Delivery {}
}

package dev.stridekeep.domain.run;

import java.time.Instant;

/// A pause that the runner pressed: nothing that happens in it counts but elapsed time.
///
/// @param to not before `from`
public record Pause(Instant from, Instant to) {
  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a pause must not end before it begins: " + from + " " + to);
    }
  }
}

package dev.stridekeep.torture.fault;

import java.time.Duration;
import java.util.List;

/// Harm that is done and waits to be healed.
///
/// @param where whom it struck
/// @param lasts how long until it is to be healed
/// @param backends those that cannot serve meanwhile, by their number
/// @param healing undoes it; returns when what was harmed is there again
public record Wound(String where, Duration lasts, List<Integer> backends, Runnable healing) {
  public Wound {
    backends = List.copyOf(backends);
  }
}

package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import java.util.Optional;
import java.util.Random;

/// One kind of fault. Without a state of its own: what was done is in the [Wound].
public interface Fault {
  /// As `--faults` takes it: `kill-mobile`.
  String name();

  /// Faults of one lane come one after the other, those of two lanes at the same time.
  Lane lane();

  /// What this machine or this profile lacks for it; empty where it can be injected.
  Optional<String> missing(Site site);

  /// Does the harm and returns at once.
  ///
  /// @param random decides whom, how hard and how long
  Wound inject(Site site, Random random);

  /// What a fault touches.
  enum Lane {
    SERVERS,
    NETWORK
  }
}

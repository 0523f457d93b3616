package dev.stridekeep.torture.net;

import java.time.Duration;

/// What becomes of some bytes on their way.
sealed interface Fate {
  Fate PASS = new Pass();
  Fate SWALLOW = new Swallow();
  Fate HOLD = new Hold();

  record Pass() implements Fate {}

  /// They arrive later.
  record Late(Duration by) implements Fate {}

  /// So many of them arrive, then the connection is reset at both ends.
  record Cut(int after) implements Fate {}

  /// They never arrive, and the sender never hears of it.
  record Swallow() implements Fate {}

  /// They wait until the weather changes.
  record Hold() implements Fate {}
}

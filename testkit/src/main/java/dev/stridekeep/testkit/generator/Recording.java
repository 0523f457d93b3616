package dev.stridekeep.testkit.generator;

/// When a device writes a point.
public enum Recording {
  /// Each second.
  EACH_SECOND,

  /// Where the way bends or the speed changes, and each 9 s at the latest, as many watches do.
  SMART
}

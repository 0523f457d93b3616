package dev.stridekeep.domain.run;

/// Where a run stands in its life. A deleted run keeps the status that it comes back with.
public enum RunStatus {
  /// Not finished yet.
  RECORDING,
  /// Finished, and points up to the last one are still to come.
  AWAITING_POINTS,
  /// Finished or closed by itself; later points and a later finish still count.
  COMPLETE
}

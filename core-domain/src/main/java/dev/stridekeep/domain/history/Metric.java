package dev.stridekeep.domain.history;

/// What a history graph shows of the runs in each bucket.
public enum Metric {
  /// Sum of distances, [m].
  DISTANCE,
  /// Sum of moving times, [s].
  TIME,
  /// Moving time per distance over all runs together, [s/km].
  PACE,
  /// Sum of gross energies, [kcal].
  ENERGY,
  /// Sum of ascents, [m].
  ASCENT,
  /// Number of runs.
  RUNS
}

package dev.stridekeep.persistence;

/// A purpose with connections of its own, so that no other purpose can use them up.
public enum Lane {
  /// Starts, finishes, and whatever else changes or reads single runs.
  RUNS,
  /// Batches of points.
  POINTS,
  /// Sign-up, sign-in and account settings.
  ACCOUNTS,
  /// Totals, graphs and lists.
  DASHBOARDS,
  /// What nobody waits for: closing, sealing and erasing runs, ending sessions.
  WORK,
  /// One connection for the question whether the database answers.
  HEALTH
}

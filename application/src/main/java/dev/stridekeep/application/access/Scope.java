package dev.stridekeep.application.access;

/// A part of what an account holds that a caller may be let at. A session has all of them; a token
/// may have fewer.
public enum Scope {
  /// Reading runs, their tracks, totals and records.
  RUNS_READ("runs:read"),
  /// Recording, importing, deleting and restoring runs.
  RUNS_WRITE("runs:write"),
  /// The account itself: preferences, body measurements, sessions.
  ACCOUNT("account");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /// How it is written on the wire.
  public String word() {
    return word;
  }
}

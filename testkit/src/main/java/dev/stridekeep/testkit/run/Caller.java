package dev.stridekeep.testkit.run;

/// One of two accounts that know nothing of each other.
public enum Caller {
  FIRST,
  SECOND;

  public Caller other() {
    return this == FIRST ? SECOND : FIRST;
  }
}

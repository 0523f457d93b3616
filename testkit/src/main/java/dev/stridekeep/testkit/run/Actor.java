package dev.stridekeep.testkit.run;

/// One of two accounts that know nothing of each other.
public enum Actor {
  FIRST,
  SECOND;

  public Actor other() {
    return this == FIRST ? SECOND : FIRST;
  }
}
